/** Facts of other histories, always current, read from their events. */
@NullMarked
package eu.cpms.command.history;

import org.jspecify.annotations.NullMarked;
