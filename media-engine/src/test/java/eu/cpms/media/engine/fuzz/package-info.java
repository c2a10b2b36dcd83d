/** Runs Jazzer on every parser that reads what strangers send. */
@NullMarked
package eu.cpms.media.engine.fuzz;

import org.jspecify.annotations.NullMarked;
