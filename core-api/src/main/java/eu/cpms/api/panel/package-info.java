/** One consultation about one patient, from draft to closing. */
@NullMarked
package eu.cpms.api.panel;

import org.jspecify.annotations.NullMarked;
