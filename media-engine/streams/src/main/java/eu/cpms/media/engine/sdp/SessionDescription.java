package eu.cpms.media.engine.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A session description as WebRTC uses it (RFC 8866, RFC 8829), read leniently and bounded. */
record SessionDescription(Attributes attributes, List<MediaSection> sections) {
  private static final int LARGEST = 100_000;
  private static final int MOST_SECTIONS = 32;

  /**
   * Reads a description.
   *
   * @throws SdpException when it is none or too large
   */
  static SessionDescription parse(String text) throws SdpException {
    if (!text.startsWith("v=0") || text.length() > LARGEST) {
      throw new SdpException("Invalid SDP");
    }
    String[] parts = text.split("\r?\nm=", -1);
    if (parts.length > MOST_SECTIONS + 1) {
      throw new SdpException("more than " + MOST_SECTIONS + " media descriptions");
    }
    Attributes session = Attributes.of(parts[0]);
    List<MediaSection> sections = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      sections.add(MediaSection.parse(parts[i], session));
    }
    return new SessionDescription(session, sections);
  }

  /** An attribute that may stand in the session or in any section. */
  Optional<String> anywhere(String start) {
    return everywhere(start).findFirst();
  }

  private Stream<String> everywhere(String start) {
    return Stream.concat(Stream.of(attributes), sections.stream().map(MediaSection::attributes))
        .flatMap(place -> place.all(start));
  }

  /** Whether there is a BUNDLE group, without which an answer must have none. */
  boolean bundles() {
    return attributes.after("group:BUNDLE").isPresent();
  }

  /** The sections that can be accepted: bundled, not refused, with a codec we know. */
  List<MediaSection> usable() {
    return bundled().filter(section -> !section.refused() && !section.codecs().isEmpty()).toList();
  }

  /** The first BUNDLE group (RFC 9143), or the first section when there is none. */
  private Stream<MediaSection> bundled() {
    return attributes
        .after("group:BUNDLE")
        .filter(group -> !group.isEmpty())
        .map(group -> List.of(group.split(" +", -1)))
        .map(mids -> sections.stream().filter(section -> mids.contains(section.mid())))
        .orElseGet(() -> sections.stream().limit(1));
  }

  /**
   * The SHA-256 fingerprint of the other side's certificate, which may stand among others (RFC 8122
   * section 5).
   *
   * @throws SdpException when there is none, so that media could not be secured
   */
  String fingerprint() throws SdpException {
    return everywhere("fingerprint:")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("sha-256 "))
        .map(value -> value.substring("sha-256 ".length()).trim())
        .findFirst()
        .orElseThrow(() -> new SdpException("no SHA-256 fingerprint: DTLS is required"));
  }
}
