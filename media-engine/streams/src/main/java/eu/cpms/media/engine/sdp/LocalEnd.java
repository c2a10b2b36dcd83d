package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.transport.IceCredentials;

/**
 * What this side brings into a description.
 *
 * @param ssrcs of the streams it may send
 * @param retransmissionSsrc of the stream that repeats pictures (RFC 4588)
 * @param version of the description, by one higher than that of the last (RFC 3264 section 8)
 */
public record LocalEnd(
    IceCredentials credentials,
    String fingerprint,
    String cname,
    PerKind<Integer> ssrcs,
    int retransmissionSsrc,
    long version) {}
