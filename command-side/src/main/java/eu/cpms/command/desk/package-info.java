/** How commands reach the history that decides about them, and how its answer comes back. */
@NullMarked
package eu.cpms.command.desk;

import org.jspecify.annotations.NullMarked;
