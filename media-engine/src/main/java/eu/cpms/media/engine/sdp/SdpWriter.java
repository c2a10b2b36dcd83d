package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes descriptions in the form in which Kurento 7.3 writes them, plus {@code a=ice-lite}. */
public final class SdpWriter {
  private static final List<String> VIDEO_FEEDBACK =
      List.of("goog-remb", "ccm fir", "nack", "nack pli");

  private static final List<String> OWN_AUDIO =
      List.of("rtpmap:111 opus/48000/2", "fmtp:111 minptime=10;useinbandfec=1");

  private static final List<String> OWN_VIDEO =
      List.of(
          "rtpmap:96 VP8/90000",
          "rtpmap:97 rtx/90000",
          "fmtp:97 apt=96",
          "rtpmap:98 VP9/90000",
          "rtpmap:99 rtx/90000",
          "fmtp:99 apt=98",
          "rtpmap:102 H264/90000",
          "fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f",
          "rtpmap:103 rtx/90000",
          "fmtp:103 apt=102");

  private final StringBuilder out = new StringBuilder();
  private final LocalEnd local;

  private SdpWriter(LocalEnd local) {
    this.local = local;
  }

  /**
   * The answer to an offer that {@link SdpNegotiator#offered} accepted.
   *
   * @throws SdpException when the text is no offer
   */
  public static String answer(String offer, LocalEnd local, boolean dtlsClient)
      throws SdpException {
    SessionDescription remote = SessionDescription.parse(offer);
    List<MediaSection> accepted = SdpNegotiator.accepted(remote);
    SdpWriter writer = new SdpWriter(local);
    writer.session(accepted.stream().map(MediaSection::mid).toList());
    String setup = dtlsClient ? "active" : "passive";
    for (MediaSection section : remote.sections()) {
      if (accepted.contains(section)) {
        writer.section(section, section.direction().reversed(), setup);
      } else {
        writer.refused(section);
      }
    }
    return writer.out.toString();
  }

  /** An offer of {@code kinds}. */
  public static String offer(LocalEnd local, List<MediaKind> kinds, Direction direction) {
    List<MediaSection> sections = new ArrayList<>();
    for (MediaKind kind : kinds) {
      sections.add(ownSection(kind, sections.size()));
    }
    SdpWriter writer = new SdpWriter(local);
    writer.session(sections.stream().map(MediaSection::mid).toList());
    sections.forEach(section -> writer.section(section, direction, "actpass"));
    return writer.out.toString();
  }

  private static MediaSection ownSection(MediaKind kind, int index) {
    boolean video = kind == MediaKind.VIDEO;
    List<String> attributes = new ArrayList<>(List.of("mid:" + index, MediaSection.absSendTime(3)));
    attributes.addAll(video ? OWN_VIDEO : OWN_AUDIO);
    List<String> formats = video ? List.of("96", "97", "102", "103", "98", "99") : List.of("111");
    String type = video ? "video" : "audio";
    return new MediaSection(type, 9, "UDP/TLS/RTP/SAVPF", formats, attributes);
  }

  private void session(List<String> mids) {
    line("v=0");
    line("o=- 4004281035 4004281035 IN IP4 0.0.0.0");
    line("s=Kurento Media Server");
    line("c=IN IP4 0.0.0.0");
    line("t=0 0");
    attribute("extmap-allow-mixed");
    attribute("msid-semantic: WMS");
    attribute("ice-lite");
    attribute("group:BUNDLE " + String.join(" ", mids));
  }

  private void section(MediaSection section, Direction direction, String setup) {
    Set<Integer> repeats = section.retransmissions().keySet();
    Set<Integer> codecs = section.codecs().keySet();
    List<String> types = new ArrayList<>(section.formats());
    types.removeIf(type -> !codecs.contains(number(type)) && !repeats.contains(number(type)));
    line("m=" + section.type() + " 1 " + section.protocol() + " " + String.join(" ", types));
    if (section.absSendTimeId() != 0) {
      attribute(MediaSection.absSendTime(section.absSendTimeId()));
    }
    attribute(direction.attribute());
    attribute("mid:" + section.mid());
    attribute("rtcp:9 IN IP4 0.0.0.0");
    types.forEach(type -> codec(section, type, repeats.contains(number(type))));
    attribute("setup:" + setup);
    attribute("rtcp-mux");
    if (direction.sends()) {
      section.kind().ifPresent(kind -> stream(kind, !repeats.isEmpty()));
    }
    attribute("ice-ufrag:" + local.ufrag());
    attribute("ice-pwd:" + local.password());
    attribute("fingerprint:sha-256 " + local.fingerprint());
  }

  private static int number(String type) {
    return type.matches("\\d{1,3}") ? Integer.parseInt(type) : -1;
  }

  private void codec(MediaSection section, String type, boolean repeats) {
    attribute("rtpmap:" + type + " " + section.mapping(type));
    if (section.type().equals("video") && !repeats) {
      VIDEO_FEEDBACK.forEach(feedback -> attribute("rtcp-fb:" + type + " " + feedback));
    }
    if (!section.parameters(type).isEmpty()) {
      attribute("fmtp:" + type + " " + section.parameters(type));
    }
  }

  private void stream(MediaKind kind, boolean repeated) {
    int ssrc = local.ssrcs().getOrDefault(kind, 0);
    if (repeated) {
      attribute("ssrc-group:FID " + ssrc + " " + local.retransmissionSsrc());
    }
    attribute("ssrc:" + ssrc + " cname:" + local.cname());
    if (repeated) {
      attribute("ssrc:" + local.retransmissionSsrc() + " cname:" + local.cname());
    }
  }

  private void refused(MediaSection section) {
    line(
        "m="
            + section.type()
            + " 0 "
            + section.protocol()
            + " "
            + String.join(" ", section.formats()));
    attribute(Direction.INACTIVE.attribute());
    attribute("mid:" + section.mid());
  }

  private void attribute(String value) {
    line("a=" + value);
  }

  private void line(String line) {
    out.append(line).append("\r\n");
  }
}
