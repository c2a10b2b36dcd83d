/**
 * Packets and streams: parsing, repair, rewriting and forwarding of RTP. Everything here belongs to
 * the media thread.
 */
@NullMarked
package eu.cpms.media.engine.rtp;

import org.jspecify.annotations.NullMarked;
