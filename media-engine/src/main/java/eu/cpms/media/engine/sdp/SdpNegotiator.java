package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.SenderTrack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Offer and answer (RFC 3264, RFC 8829): one audio and one video section, bundled, with rtcp-mux,
 * the codecs of the offer in their order. All else, data channels included, is refused with port 0.
 */
public final class SdpNegotiator {
  private SdpNegotiator() {}

  /**
   * Agrees on an offer of the other side.
   *
   * @throws SdpException when the text is no usable offer
   */
  public static Negotiation offered(String offer, LocalEnd local) throws SdpException {
    SessionDescription remote = SessionDescription.parse(offer);
    if (remote.sections().isEmpty()) {
      throw new SdpException("Invalid SDP");
    }
    boolean client = !remote.anywhere("setup").orElse("actpass").equals("active");
    return negotiation(remote, accepted(remote), local, client);
  }

  /**
   * Agrees on an answer to {@link SdpWriter#offer}.
   *
   * @throws SdpException when the text is no usable answer
   */
  public static Negotiation answered(String answer, LocalEnd local) throws SdpException {
    SessionDescription remote = SessionDescription.parse(answer);
    boolean client = remote.anywhere("setup").orElse("active").equals("passive");
    return negotiation(remote, accepted(remote), local, client);
  }

  /** The sections to accept: per kind the first that is bundled and has a codec we know. */
  static List<MediaSection> accepted(SessionDescription remote) {
    Set<MediaKind> taken = EnumSet.noneOf(MediaKind.class);
    List<String> bundled = remote.bundled();
    List<MediaSection> accepted = new ArrayList<>();
    for (MediaSection section : remote.sections()) {
      boolean usable =
          !section.codecs().isEmpty()
              && bundled.contains(section.mid())
              && (section.port() != 0 || section.has("bundle-only"));
      if (usable && section.kind().filter(taken::add).isPresent()) {
        accepted.add(section);
      }
    }
    return accepted;
  }

  private static Negotiation negotiation(
      SessionDescription remote, List<MediaSection> accepted, LocalEnd local, boolean client)
      throws SdpException {
    Map<Integer, Codec> receivable = new LinkedHashMap<>();
    Map<Integer, Integer> originals = new LinkedHashMap<>();
    Map<MediaKind, SenderTrack> sendable = new EnumMap<>(MediaKind.class);
    for (MediaSection section : accepted) {
      Direction theirs = section.direction();
      if (theirs.sends()) {
        receivable.putAll(section.codecs());
        originals.putAll(section.retransmissions());
      }
      if (theirs.receives()) {
        section.kind().ifPresent(kind -> sendable.put(kind, track(section, kind, local)));
      }
    }
    return new Negotiation(
        remote.fingerprint(),
        remote.anywhere("ice-ufrag").orElse(""),
        client,
        receivable,
        originals,
        sendable,
        accepted.stream().map(MediaSection::mid).toList());
  }

  private static SenderTrack track(MediaSection section, MediaKind kind, LocalEnd local) {
    Map<Codec, Integer> types = new EnumMap<>(Codec.class);
    section.codecs().forEach((type, codec) -> types.putIfAbsent(codec, type));
    Map<Codec, Integer> repeating = new EnumMap<>(Codec.class);
    section
        .retransmissions()
        .forEach(
            (repeat, original) ->
                types.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(original))
                    .forEach(entry -> repeating.put(entry.getKey(), repeat)));
    int ssrc = local.ssrcs().getOrDefault(kind, 0);
    return new SenderTrack(
        ssrc, types, local.retransmissionSsrc(), repeating, section.absSendTimeId());
  }
}
