/** Centres and members. */
@NullMarked
package eu.cpms.command.access;

import org.jspecify.annotations.NullMarked;
