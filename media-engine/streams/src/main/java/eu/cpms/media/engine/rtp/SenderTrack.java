package eu.cpms.media.engine.rtp;

import java.util.Map;

/**
 * What was negotiated for a stream to a browser.
 *
 * @param payloadTypes by codec: what the browser can take
 * @param retransmissionSsrc of the stream of retransmissions (RFC 4588)
 * @param retransmissionTypes their payload types by codec, empty when they go by the stream itself
 * @param absSendTimeId of the header extension abs-send-time, 0 when not negotiated
 */
public record SenderTrack(
    int ssrc,
    Map<Codec, Integer> payloadTypes,
    int retransmissionSsrc,
    Map<Codec, Integer> retransmissionTypes,
    int absSendTimeId) {}
