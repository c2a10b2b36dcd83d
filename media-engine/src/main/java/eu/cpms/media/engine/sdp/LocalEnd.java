package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.MediaKind;
import java.util.Map;

/**
 * What this side brings into a description.
 *
 * @param ssrcs of the streams it may send
 * @param retransmissionSsrc of the stream that repeats pictures (RFC 4588)
 */
public record LocalEnd(
    String ufrag,
    String password,
    String fingerprint,
    String cname,
    Map<MediaKind, Integer> ssrcs,
    int retransmissionSsrc) {}
