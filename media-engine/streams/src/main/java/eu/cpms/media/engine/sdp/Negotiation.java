package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an offer and its answer agree on (RFC 3264, RFC 8829): one audio and one video section,
 * bundled, with rtcp-mux, the codecs of the offer in their order. All else, data channels included,
 * is refused with port 0.
 */
public final class Negotiation {
  final SessionDescription remote;

  /** The sections to accept: per kind the first that is bundled and has a codec we know. */
  final List<MediaSection> accepted = new ArrayList<>();

  private final String fingerprint;
  private final boolean dtlsClient;

  private Negotiation(SessionDescription remote, boolean dtlsClient) throws SdpException {
    this.remote = remote;
    this.dtlsClient = dtlsClient;
    Set<MediaKind> taken = EnumSet.noneOf(MediaKind.class);
    List<String> bundled = remote.bundled();
    for (MediaSection section : remote.sections()) {
      boolean usable =
          !section.codecs().isEmpty()
              && bundled.contains(section.mid())
              && (section.port() != 0 || section.attributes().has("bundle-only"));
      if (usable && section.kind().filter(taken::add).isPresent()) {
        accepted.add(section);
      }
    }
    fingerprint = accepted.isEmpty() ? "" : remote.fingerprint();
  }

  /**
   * Agrees on an offer of the other side.
   *
   * @throws SdpException when the text is no usable offer
   */
  public static Negotiation offered(String offer) throws SdpException {
    SessionDescription remote = SessionDescription.parse(offer);
    if (remote.sections().isEmpty()) {
      throw new SdpException("Invalid SDP");
    }
    return new Negotiation(remote, !remote.anywhere("setup:").orElse("").equals("active"));
  }

  /**
   * Agrees on an answer to {@link SdpWriter#offer}.
   *
   * @throws SdpException when the text is no usable answer
   */
  public static Negotiation answered(String answer) throws SdpException {
    SessionDescription remote = SessionDescription.parse(answer);
    return new Negotiation(remote, remote.anywhere("setup:").orElse("").equals("passive"));
  }

  /** Of the other side's certificate, SHA-256; empty when nothing is accepted. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Whether this side sends the ClientHello. */
  public boolean dtlsClient() {
    return dtlsClient;
  }

  /** Of the other side: a new one means an ICE restart. */
  public String remoteUfrag() {
    return remote.anywhere("ice-ufrag:").orElse("");
  }

  /** What the other side may send, by payload type. */
  public Map<Integer, Codec> receivable() {
    Map<Integer, Codec> codecs = new HashMap<>();
    sending().forEach(section -> codecs.putAll(section.codecs()));
    return codecs;
  }

  /** Payload types of the other side's retransmissions, and those of what they repeat. */
  public Map<Integer, Integer> originals() {
    Map<Integer, Integer> originals = new HashMap<>();
    sending().forEach(section -> originals.putAll(section.originals()));
    return originals;
  }

  private Stream<MediaSection> sending() {
    return accepted.stream().filter(section -> section.direction().sends());
  }

  /** What may be sent to the other side. */
  public Map<MediaKind, SenderTrack> sendable(LocalEnd local) {
    Map<MediaKind, SenderTrack> tracks = new EnumMap<>(MediaKind.class);
    for (MediaSection section : accepted) {
      if (section.direction().receives()) {
        section.kind().ifPresent(kind -> tracks.put(kind, track(section, kind, local)));
      }
    }
    return tracks;
  }

  private static SenderTrack track(MediaSection section, MediaKind kind, LocalEnd local) {
    Map<Integer, Codec> codecs = section.codecs();
    Map<Codec, Integer> types = new EnumMap<>(Codec.class);
    codecs.forEach((type, codec) -> types.putIfAbsent(codec, type));
    Map<Codec, Integer> repeating = new EnumMap<>(Codec.class);
    section.originals().entrySet().stream()
        .filter(entry -> types.containsValue(entry.getValue()))
        .forEach(entry -> repeating.put(codecs.get(entry.getValue()), entry.getKey()));
    return new SenderTrack(
        local.ssrcs().get(kind),
        types,
        local.retransmissionSsrc(),
        repeating,
        section.absSendTimeId());
  }
}
