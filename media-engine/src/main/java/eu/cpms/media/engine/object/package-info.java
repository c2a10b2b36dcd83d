/** The objects a client creates and calls: pipelines, endpoints, recorders. */
@NullMarked
package eu.cpms.media.engine.object;

import org.jspecify.annotations.NullMarked;
