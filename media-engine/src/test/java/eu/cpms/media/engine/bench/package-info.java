/** Programs that measure, to be run by hand or by the benchmark command; no tests. */
@NullMarked
package eu.cpms.media.engine.bench;

import org.jspecify.annotations.NullMarked;
