package eu.cpms.media.engine.sdp;

import static java.util.Objects.requireNonNullElse;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an offer and its answer agree on (RFC 3264, RFC 8829): sound and picture each way, bundled,
 * with rtcp-mux, the codecs of the offer in their order. All else, data channels included, is
 * refused with port 0.
 */
public final class Negotiation {
  final SessionDescription remote;

  /** The sections to accept: those with media, and those that were accepted before. */
  final List<MediaSection> accepted;

  private final PerKind<Ways> ways;
  private final String fingerprint;
  private final boolean dtlsClient;

  /**
   * The sections of one kind in which the browser sends and receives, most often the same. A camera
   * that was taken away leaves its section behind and comes back in another: RFC 8829 section 5.2.2
   * has only those used again that were refused. A viewer may begin to send in another one, too.
   */
  private record Ways(@Nullable MediaSection in, @Nullable MediaSection out) {
    static Ways of(List<MediaSection> usable, @Nullable Ways before) {
      MediaSection in = pick(usable, Direction::sends, before == null ? null : before.in);
      MediaSection out = pick(usable, Direction::receives, before == null ? in : before.out);
      return new Ways(in, out);
    }

    /** The one with the mid of another that is preferred; else the first. */
    private static @Nullable MediaSection pick(
        List<MediaSection> usable, Predicate<Direction> way, @Nullable MediaSection preferred) {
      List<MediaSection> fitting =
          usable.stream().filter(section -> way.test(section.direction())).toList();
      return fitting.stream()
          .filter(section -> preferred != null && section.mid().equals(preferred.mid()))
          .findFirst()
          .orElse(fitting.isEmpty() ? null : fitting.getFirst());
    }

    boolean use(MediaSection section) {
      return in == section || out == section;
    }
  }

  private Negotiation(SessionDescription remote, boolean dtlsClient, @Nullable Negotiation before)
      throws SdpException {
    this.remote = remote;
    this.dtlsClient = dtlsClient;
    List<MediaSection> usable = remote.usable();
    ways =
        PerKind.of(
            kind -> Ways.of(of(kind, usable), before == null ? null : before.ways.get(kind)));
    accepted =
        usable.stream()
            .filter(
                section ->
                    isUsed(section) || stays(section, before, usable) || idles(section, usable))
            .toList();
    fingerprint = accepted.isEmpty() ? "" : remote.fingerprint();
  }

  private static List<MediaSection> of(MediaKind kind, List<MediaSection> sections) {
    return sections.stream().filter(section -> section.kind().equals(Optional.of(kind))).toList();
  }

  private boolean isUsed(MediaSection section) {
    return section.kind().filter(kind -> ways.get(kind).use(section)).isPresent();
  }

  private static boolean wasAccepted(MediaSection section, @Nullable Negotiation before) {
    return before != null
        && before.accepted.stream().anyMatch(one -> one.mid().equals(section.mid()));
  }

  /**
   * Whether it goes on without media. What another section took the place of is refused, so that
   * the browser uses it again and descriptions do not grow.
   */
  private boolean stays(
      MediaSection section, @Nullable Negotiation before, List<MediaSection> usable) {
    return wasAccepted(section, before)
        && usable.stream()
            .filter(one -> one.kind().equals(section.kind()) && isUsed(one))
            .allMatch(one -> wasAccepted(one, before));
  }

  /** Whether it is the first of a kind in which nothing flows. */
  private boolean idles(MediaSection section, List<MediaSection> usable) {
    return section
        .kind()
        .filter(kind -> ways.get(kind).equals(new Ways(null, null)))
        .filter(kind -> of(kind, usable).getFirst() == section)
        .isPresent();
  }

  /**
   * The same as a further one between those who agreed on {@code first}: sections and the roles on
   * the DTLS association stay (RFC 3264 section 8, RFC 8842 section 5.3).
   */
  public Negotiation after(Negotiation first) throws SdpException {
    return new Negotiation(remote, first.dtlsClient, first);
  }

  /** What this side may do in an accepted section: where a kind has two, each way in one. */
  Direction role(MediaSection section) {
    MediaKind kind = section.kind().orElseThrow();
    Ways used = ways.get(kind);
    MediaSection first = of(kind, accepted).getFirst();
    MediaSection in = requireNonNullElse(used.in, requireNonNullElse(used.out, first));
    MediaSection out = requireNonNullElse(used.out, in);
    return new Direction(out == section, in == section);
  }

  /** Whether it is this very section that is accepted, not one that reads the same. */
  boolean accepts(MediaSection section) {
    return accepted.stream().anyMatch(one -> one == section);
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
    return new Negotiation(remote, !remote.anywhere("setup:").orElse("").equals("active"), null);
  }

  /**
   * Agrees on an answer to {@link SdpWriter#offer}.
   *
   * @throws SdpException when the text is no usable answer
   */
  public static Negotiation answered(String answer) throws SdpException {
    SessionDescription remote = SessionDescription.parse(answer);
    return new Negotiation(remote, remote.anywhere("setup:").orElse("").equals("passive"), null);
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
    return accepted.stream()
        .filter(section -> section.direction().reversed().and(role(section)).receives());
  }

  /** What may be sent to the other side. */
  public Map<MediaKind, SenderTrack> sendable(LocalEnd local) {
    Map<MediaKind, SenderTrack> tracks = new EnumMap<>(MediaKind.class);
    for (MediaSection section : accepted) {
      if (section.direction().reversed().and(role(section)).sends()) {
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
