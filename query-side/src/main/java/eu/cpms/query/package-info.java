/** Assembly of the read side. */
@NullMarked
package eu.cpms.query;

import org.jspecify.annotations.NullMarked;
