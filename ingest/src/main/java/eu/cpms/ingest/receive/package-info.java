/** One upload from its first byte to the moment it may be acknowledged. */
@NullMarked
package eu.cpms.ingest.receive;

import org.jspecify.annotations.NullMarked;
