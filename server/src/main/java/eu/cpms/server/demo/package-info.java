/** What only a demonstration has: accounts, sample centres, bearer tokens. */
@NullMarked
package eu.cpms.server.demo;

import org.jspecify.annotations.NullMarked;
