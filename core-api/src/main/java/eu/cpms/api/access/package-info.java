/** Who may do what: networks, centres, members, roles and the one policy. */
@NullMarked
package eu.cpms.api.access;

import org.jspecify.annotations.NullMarked;
