/** Measurements of the whole system, each a few rows of one table. */
@NullMarked
package eu.cpms.benchmarks;

import org.jspecify.annotations.NullMarked;
