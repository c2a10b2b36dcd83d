/** Pages, headers and the routes beside GraphQL. */
@NullMarked
package eu.cpms.server.web;

import org.jspecify.annotations.NullMarked;
