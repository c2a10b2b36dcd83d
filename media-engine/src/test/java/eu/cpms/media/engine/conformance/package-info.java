/**
 * What a Kurento client sees: runs against the engine, and against a real server when one is named.
 */
@NullMarked
package eu.cpms.media.engine.conformance;

import org.jspecify.annotations.NullMarked;
