package eu.cpms.media.engine.sdp;

import static java.util.Objects.requireNonNull;

import eu.cpms.media.engine.rtp.MediaKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes descriptions in the form in which Kurento 7.3 writes them, plus {@code a=ice-lite}. */
public final class SdpWriter {
  private static final String SESSION =
      """
      v=0
      o=- 4004281035 %d IN IP4 0.0.0.0
      s=Kurento Media Server
      c=IN IP4 0.0.0.0
      t=0 0
      %sa=msid-semantic: WMS
      a=ice-lite
      """;
  private static final String SECTION =
      """
      m=%s 1 %s %s
      a=%s
      a=rtcp:9 IN IP4 0.0.0.0
      a=setup:%s
      %sa=ice-ufrag:%s
      a=ice-pwd:%s
      a=fingerprint:sha-256 %s
      """;
  private static final String REFUSED =
      """
      m=%s 0 %s %s
      a=inactive
      """;
  private static final String ABS_SEND_TIME =
      "a=extmap:%d http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time\n";

  /** What may be told of pictures; an answer repeats what was offered (RFC 4585 section 4.2). */
  private static final List<String> FEEDBACK = List.of("goog-remb", "ccm fir", "nack", "nack pli");

  /**
   * A name for the track, too: libwebrtc up to M106 takes SSRCs without one for several tracks. The
   * stream is the one it makes up when there is no name.
   */
  private static final String STREAM =
      """
      a=ssrc:%1$d cname:%2$s
      a=ssrc:%1$d msid:default %3$s
      """;

  private final StringBuilder out = new StringBuilder();
  private final LocalEnd local;

  private SdpWriter(LocalEnd local, List<MediaSection> accepted, SessionDescription other) {
    this.local = local;
    boolean mixed = other.anywhere("extmap-allow-mixed").isPresent(); // Firefox: in each section
    add(SESSION, local.version(), mixed ? "a=extmap-allow-mixed\n" : "");
    if (other.bundles()) {
      add("a=group:BUNDLE");
      accepted.forEach(section -> add(" %s", section.mid()));
      add("\n");
    }
  }

  /** The answer to an offer. */
  public static String answer(Negotiation offered, LocalEnd local) {
    String setup = offered.dtlsClient() ? "active" : "passive";
    return repeated(offered, local, setup, section -> section.direction().reversed());
  }

  /** A first offer, of {@code kinds}. */
  public static String offer(LocalEnd local, List<MediaKind> kinds, Direction direction) {
    SessionDescription own = own();
    List<MediaSection> sections =
        own.sections().stream()
            .filter(section -> section.kind().filter(kinds::contains).isPresent())
            .toList();
    SdpWriter writer = new SdpWriter(local, sections, own);
    sections.forEach(section -> writer.section(section, direction, "actpass"));
    return writer.text();
  }

  /**
   * A further offer: the sections there are, in their order (RFC 3264 section 8), with their mids,
   * payload types and extensions. A kind that is not wanted is inactive.
   */
  public static String offer(
      Negotiation current, LocalEnd local, List<MediaKind> kinds, Direction direction) {
    Direction none = new Direction(false, false);
    return repeated(
        current,
        local,
        "actpass",
        section -> section.kind().filter(kinds::contains).isPresent() ? direction : none);
  }

  private static String repeated(
      Negotiation agreed,
      LocalEnd local,
      String setup,
      Function<MediaSection, Direction> directions) {
    SdpWriter writer = new SdpWriter(local, agreed.accepted, agreed.remote);
    for (MediaSection section : agreed.remote.sections()) {
      if (agreed.accepts(section)) {
        writer.section(section, directions.apply(section).and(agreed.role(section)), setup);
      } else {
        String formats = String.join(" ", section.formats());
        writer.add(REFUSED, section.type(), section.protocol(), formats);
        writer.mid(section);
      }
    }
    return writer.text();
  }

  /** The mids of a description by the index of their sections, those refused left out. */
  public static Map<Integer, String> mids(String description) {
    Map<Integer, String> mids = new TreeMap<>();
    List<MediaSection> sections = parsed(description).sections();
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).port() != 0) {
        mids.put(i, sections.get(i).mid());
      }
    }
    return mids;
  }

  private static SessionDescription own() {
    try (InputStream in = SdpWriter.class.getResourceAsStream("offer.sdp")) {
      byte[] text = requireNonNull(in, "offer.sdp").readAllBytes();
      return parsed(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("our own offer cannot be read", e);
    }
  }

  private static SessionDescription parsed(String own) {
    try {
      return SessionDescription.parse(own);
    } catch (SdpException e) {
      throw new IllegalStateException("our own description cannot be read", e);
    }
  }

  private void section(MediaSection section, Direction direction, String setup) {
    List<Integer> types = section.accepted();
    Set<Integer> repeating = section.originals().keySet();
    add(
        SECTION,
        section.type(),
        section.protocol(),
        types.stream().map(String::valueOf).collect(Collectors.joining(" ")),
        direction.attribute(),
        setup,
        section.attributes().line("rtcp-mux"),
        local.credentials().ufrag(),
        local.credentials().password(),
        local.fingerprint());
    mid(section);
    if (section.absSendTimeId() != 0) {
      add(ABS_SEND_TIME, section.absSendTimeId());
    }
    types.forEach(type -> codec(section, type, repeating.contains(type)));
    if (direction.sends()) {
      stream(section.kind().orElseThrow(), !repeating.isEmpty());
    }
  }

  /** Names a section as the other side named it, if it did (RFC 5888 section 9.1). */
  private void mid(MediaSection section) {
    if (!section.mid().isEmpty()) {
      add("a=mid:%s\n", section.mid());
    }
  }

  private void codec(MediaSection section, int type, boolean repeats) {
    add("a=rtpmap:%d %s\n", type, section.mapping(type));
    if (section.type().equals("video") && !repeats) {
      FEEDBACK.stream()
          .filter(feedback -> section.hasFeedback(type, feedback))
          .forEach(feedback -> add("a=rtcp-fb:%d %s\n", type, feedback));
    }
    if (!section.parameters(type).isEmpty()) {
      add("a=fmtp:%d %s\n", type, section.parameters(type));
    }
  }

  private void stream(MediaKind kind, boolean repeated) {
    int ssrc = local.ssrcs().get(kind);
    String track = kind == MediaKind.AUDIO ? "a0" : "v0";
    if (repeated) {
      add("a=ssrc-group:FID %d %d\n", ssrc, local.retransmissionSsrc());
    }
    add(STREAM, ssrc, local.cname(), track);
    if (repeated) {
      add(STREAM, local.retransmissionSsrc(), local.cname(), track);
    }
  }

  private void add(String lines, Object... values) {
    out.append(lines.formatted(values));
  }

  private String text() {
    return out.toString().replace("\n", "\r\n");
  }
}
