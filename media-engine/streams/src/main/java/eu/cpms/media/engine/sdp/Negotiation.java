package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an offer and its answer agree on (RFC 3264, RFC 8829): one audio and one video section,
 * bundled, with rtcp-mux, the codecs of the offer in their order. All else, data channels included,
 * is refused with port 0.
 */
public final class Negotiation {
  final SessionDescription remote;

  /** The sections to accept, at most one per kind. */
  final List<MediaSection> accepted;

  private final String fingerprint;
  private final boolean dtlsClient;

  private Negotiation(SessionDescription remote, boolean dtlsClient) throws SdpException {
    this.remote = remote;
    this.dtlsClient = dtlsClient;
    List<MediaSection> usable = remote.usable();
    accepted = usable.stream().filter(section -> best(usable, section.kind()) == section).toList();
    fingerprint = accepted.isEmpty() ? "" : remote.fingerprint();
  }

  private Negotiation(Negotiation further, boolean dtlsClient) {
    remote = further.remote;
    accepted = further.accepted;
    fingerprint = further.fingerprint;
    this.dtlsClient = dtlsClient;
  }

  /** The same on the DTLS association of {@code first}: the roles stay (RFC 8842 section 5.3). */
  public Negotiation after(Negotiation first) {
    return new Negotiation(this, first.dtlsClient);
  }

  /** Whether it is this very section that is accepted, not one that reads the same. */
  boolean accepts(MediaSection section) {
    return accepted.stream().anyMatch(one -> one == section);
  }

  /**
   * The section to accept: the first in which the browser sends, else one in which it receives. A
   * camera that was taken away leaves its section behind and comes back in another: RFC 8829
   * section 5.2.2 has only those used again that were refused.
   */
  private static @Nullable MediaSection best(List<MediaSection> usable, Optional<MediaKind> kind) {
    return usable.stream()
        .filter(section -> section.kind().equals(kind))
        .min(Comparator.comparing(section -> rank(section.direction())))
        .orElse(null);
  }

  private static int rank(Direction direction) {
    return direction.sends() ? 0 : direction.receives() ? 1 : 2;
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
