/** The packaged application as its users meet it: a process with ports. */
@NullMarked
package eu.cpms.acceptance;

import org.jspecify.annotations.NullMarked;
