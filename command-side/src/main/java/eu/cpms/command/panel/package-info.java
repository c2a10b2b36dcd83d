/** A consultation from draft to closing. */
@NullMarked
package eu.cpms.command.panel;

import org.jspecify.annotations.NullMarked;
