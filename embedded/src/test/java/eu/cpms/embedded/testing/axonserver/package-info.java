/** An Axon Server in memory, for tests: its public protocol, without its disk. */
@NullMarked
package eu.cpms.embedded.testing.axonserver;

import org.jspecify.annotations.NullMarked;
