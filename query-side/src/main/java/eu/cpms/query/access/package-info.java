/** Read models of members and centres, and queries about people and networks. */
@NullMarked
package eu.cpms.query.access;

import org.jspecify.annotations.NullMarked;
