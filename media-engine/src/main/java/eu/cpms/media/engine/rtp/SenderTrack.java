package eu.cpms.media.engine.rtp;

import java.util.Map;

/**
 * What was negotiated for a stream to a browser.
 *
 * @param payloadTypes by codec: what the browser can take
 * @param absSendTimeId of the header extension abs-send-time, 0 when not negotiated
 */
public record SenderTrack(int ssrc, Map<Codec, Integer> payloadTypes, int absSendTimeId) {}
