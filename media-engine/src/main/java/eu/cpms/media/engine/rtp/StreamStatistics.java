package eu.cpms.media.engine.rtp;

/**
 * What happened to one stream so far.
 *
 * @param inbound whether the browser sends it
 * @param lost as the receiver counts, cumulative
 * @param fractionLost 0 to 1, in the last interval
 * @param jitterSeconds as the receiver sees it
 * @param roundTripSeconds 0 when not known
 * @param retransmissions packets asked for again (inbound) or sent again (outbound)
 * @param remb the bitrate that its receiver asked for last, in bit/s; 0 when it never did
 */
public record StreamStatistics(
    MediaKind kind,
    int ssrc,
    boolean inbound,
    long packets,
    long bytes,
    long lost,
    double fractionLost,
    double jitterSeconds,
    double roundTripSeconds,
    long retransmissions,
    long keyFrameRequests,
    long remb) {}
