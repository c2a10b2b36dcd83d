/** A connection with one browser: description, transport and streams put together. */
@NullMarked
package eu.cpms.media.engine.webrtc;

import org.jspecify.annotations.NullMarked;
