/** The case as it was at any earlier instant. */
@NullMarked
package eu.cpms.query.history;

import org.jspecify.annotations.NullMarked;
