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
import java.util.stream.Collectors;

/** Writes descriptions in the form in which Kurento 7.3 writes them, plus {@code a=ice-lite}. */
public final class SdpWriter {
  private static final String SESSION =
      """
      v=0
      o=- 4004281035 4004281035 IN IP4 0.0.0.0
      s=Kurento Media Server
      c=IN IP4 0.0.0.0
      t=0 0
      a=extmap-allow-mixed
      a=msid-semantic: WMS
      a=ice-lite
      """;
  private static final String SECTION =
      """
      m=%s 1 %s %s
      a=%s
      a=mid:%s
      a=rtcp:9 IN IP4 0.0.0.0
      a=setup:%s
      a=rtcp-mux
      a=ice-ufrag:%s
      a=ice-pwd:%s
      a=fingerprint:sha-256 %s
      """;
  private static final String REFUSED =
      """
      m=%s 0 %s %s
      a=inactive
      a=mid:%s
      """;
  private static final String ABS_SEND_TIME =
      "a=extmap:%d http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time\n";
  private static final String FEEDBACK =
      """
      a=rtcp-fb:%1$d goog-remb
      a=rtcp-fb:%1$d ccm fir
      a=rtcp-fb:%1$d nack
      a=rtcp-fb:%1$d nack pli
      """;
  private static final String STREAM = "a=ssrc:%d cname:%s\n";

  private final StringBuilder out = new StringBuilder();
  private final LocalEnd local;

  private SdpWriter(LocalEnd local, List<MediaSection> accepted, boolean bundled) {
    this.local = local;
    add(SESSION);
    if (bundled) {
      add("a=group:BUNDLE");
      accepted.forEach(section -> add(" %s", section.mid()));
      add("\n");
    }
  }

  /** The answer to an offer. */
  public static String answer(Negotiation offered, LocalEnd local) {
    SdpWriter writer = new SdpWriter(local, offered.accepted, offered.remote.bundles());
    String setup = offered.dtlsClient() ? "active" : "passive";
    for (MediaSection section : offered.remote.sections()) {
      if (offered.accepted.contains(section)) {
        writer.section(section, section.direction().reversed(), setup);
      } else {
        String formats = String.join(" ", section.formats());
        writer.add(REFUSED, section.type(), section.protocol(), formats, section.mid());
      }
    }
    return writer.text();
  }

  /** An offer of {@code kinds}. */
  public static String offer(LocalEnd local, List<MediaKind> kinds, Direction direction) {
    List<MediaSection> sections =
        own().sections().stream()
            .filter(section -> section.kind().filter(kinds::contains).isPresent())
            .toList();
    SdpWriter writer = new SdpWriter(local, sections, true);
    sections.forEach(section -> writer.section(section, direction, "actpass"));
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
        section.mid(),
        setup,
        local.credentials().ufrag(),
        local.credentials().password(),
        local.fingerprint());
    if (section.absSendTimeId() != 0) {
      add(ABS_SEND_TIME, section.absSendTimeId());
    }
    types.forEach(type -> codec(section, type, repeating.contains(type)));
    if (direction.sends()) {
      stream(local.ssrcs().get(section.kind().orElseThrow()), !repeating.isEmpty());
    }
  }

  private void codec(MediaSection section, int type, boolean repeats) {
    add("a=rtpmap:%d %s\n", type, section.mapping(type));
    if (section.type().equals("video") && !repeats) {
      add(FEEDBACK, type);
    }
    if (!section.parameters(type).isEmpty()) {
      add("a=fmtp:%d %s\n", type, section.parameters(type));
    }
  }

  private void stream(int ssrc, boolean repeated) {
    if (repeated) {
      add("a=ssrc-group:FID %d %d\n", ssrc, local.retransmissionSsrc());
    }
    add(STREAM, ssrc, local.cname());
    if (repeated) {
      add(STREAM, local.retransmissionSsrc(), local.cname());
    }
  }

  private void add(String lines, Object... values) {
    out.append(lines.formatted(values));
  }

  private String text() {
    return out.toString().replace("\n", "\r\n");
  }
}
