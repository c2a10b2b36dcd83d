package eu.cpms.media.engine.rtp;

import java.util.Map;

/**
 * What happened to one stream so far.
 *
 * @param inbound whether the browser sends it
 * @param values by the names of the W3C's "Identifiers for WebRTC's Statistics API", of which as in
 *     Kurento {@code fractionLost} is in 256ths and {@code targetBitrate} what was sent in the last
 *     second, in bit/s; and {@code remb}: the bitrate that the receiver asked for last, in bit/s, 0
 *     when it never did
 */
public record StreamStatistics(
    MediaKind kind, int ssrc, boolean inbound, Map<String, Number> values) {}
