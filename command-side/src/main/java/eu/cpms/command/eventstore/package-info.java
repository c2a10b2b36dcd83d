/** Where events, snapshots and positions are kept, and under which names. */
@NullMarked
package eu.cpms.command.eventstore;

import org.jspecify.annotations.NullMarked;
