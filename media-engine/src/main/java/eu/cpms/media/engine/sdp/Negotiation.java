package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import java.util.List;
import java.util.Map;

/**
 * What an offer and its answer agreed on.
 *
 * @param fingerprint of the other side's certificate
 * @param remoteUfrag of the other side: a new one means an ICE restart
 * @param dtlsClient whether this side sends the ClientHello
 * @param receivable what the other side may send, by payload type
 * @param originals payload types of its retransmissions, and those of what they repeat
 * @param sendable what may be sent to the other side
 * @param mids of the accepted sections, in order
 */
public record Negotiation(
    String fingerprint,
    String remoteUfrag,
    boolean dtlsClient,
    Map<Integer, Codec> receivable,
    Map<Integer, Integer> originals,
    Map<MediaKind, SenderTrack> sendable,
    List<String> mids) {}
