package eu.cpms.media.engine.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A session description as WebRTC uses it (RFC 8866, RFC 8829), read leniently and bounded. */
record SessionDescription(List<String> attributes, List<MediaSection> sections) {
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
    Builder builder = new Builder();
    for (String line : text.split("\r?\n", -1)) {
      builder.line(line);
    }
    return builder.build();
  }

  Optional<String> value(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.startsWith(name + ":"))
        .map(attribute -> attribute.substring(name.length() + 1).trim())
        .findFirst();
  }

  /** An attribute that may stand in the session or in any section. */
  Optional<String> anywhere(String name) {
    return value(name)
        .or(() -> sections.stream().flatMap(section -> section.value(name).stream()).findFirst());
  }

  /** The mids of the first BUNDLE group (RFC 9143), or of the first section when there is none. */
  List<String> bundled() {
    return attributes.stream()
        .filter(attribute -> attribute.startsWith("group:BUNDLE"))
        .findFirst()
        .map(group -> List.of(group.substring("group:BUNDLE".length()).trim().split(" ", -1)))
        .orElseGet(() -> sections.stream().limit(1).map(MediaSection::mid).toList());
  }

  /**
   * The SHA-256 fingerprint of the other side's certificate.
   *
   * @throws SdpException when there is none, so that media could not be secured
   */
  String fingerprint() throws SdpException {
    return anywhere("fingerprint")
        .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("sha-256 "))
        .map(value -> value.substring("sha-256 ".length()).trim())
        .orElseThrow(() -> new SdpException("no SHA-256 fingerprint: DTLS is required"));
  }

  private static final class Builder {
    private final List<String> session = new ArrayList<>();
    private final List<MediaSection> sections = new ArrayList<>();
    private List<String> current = session;
    private String media = "";

    void line(String line) throws SdpException {
      if (line.startsWith("m=")) {
        endSection();
        media = line.substring(2);
        current = new ArrayList<>();
      } else if (line.startsWith("a=")) {
        current.add(line.substring(2));
      }
    }

    private void endSection() throws SdpException {
      if (!media.isEmpty()) {
        sections.add(MediaSection.parse(media, current));
      }
      if (sections.size() > MOST_SECTIONS) {
        throw new SdpException("more than " + MOST_SECTIONS + " media descriptions");
      }
    }

    SessionDescription build() throws SdpException {
      endSection();
      return new SessionDescription(List.copyOf(session), List.copyOf(sections));
    }
  }
}
