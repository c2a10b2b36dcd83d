/** The API as its users call it, for tests and benchmarks of every kind. */
@NullMarked
package eu.cpms.server.client;

import org.jspecify.annotations.NullMarked;
