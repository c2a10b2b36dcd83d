package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An m-section (RFC 8866 section 5.14) and its attributes.
 *
 * @param type {@code audio}, {@code video}, {@code application}
 * @param formats what follows the protocol: payload types, or a name
 */
record MediaSection(
    String type,
    int port,
    String protocol,
    List<String> formats,
    Direction direction,
    Attributes attributes) {
  private static final int MOST_EXTENSIONS = 14;
  private static final Pattern PAYLOAD_TYPE = Pattern.compile("\\d{1,2}|1[01]\\d|12[0-7]");
  private static final Pattern REPEATS =
      Pattern.compile("\\bapt=(\\d{1,3})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MULTIPLE =
      Pattern.compile("\\bpacketization-mode=1\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABS_SEND_TIME =
      Pattern.compile(
          "extmap:(\\d{1,2})\\S* http://www\\.webrtc\\.org/experiments/rtp-hdrext/abs-send-time");

  /** Reads what follows {@code m=}, up to the next section, in a session with attributes. */
  static MediaSection parse(String text, Attributes session) throws SdpException {
    String line = text.lines().findFirst().orElse("");
    String[] parts = line.split(" ", -1);
    try {
      List<String> formats = List.of(parts).subList(3, parts.length);
      int port = Integer.parseInt(parts[1].split("/", -1)[0]);
      Attributes own = Attributes.of(text);
      Direction direction = Direction.of(own, session);
      return new MediaSection(parts[0], port, parts[2], formats, direction, own);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new SdpException("not a media description: m=" + line);
    }
  }

  /** Its kind, when it carries RTP over DTLS; empty for data channels and what is unknown. */
  Optional<MediaKind> kind() {
    return Arrays.stream(MediaKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(type))
        .filter(kind -> protocol.contains("RTP/SAVP"))
        .findFirst();
  }

  /** Whether it is not wanted any more (RFC 3264 section 8.2, RFC 9143 section 6). */
  boolean refused() {
    return port == 0 && !attributes.has("bundle-only");
  }

  String mid() {
    return attributes.after("mid:").orElse("");
  }

  private List<Integer> payloadTypes() {
    return formats.stream()
        .filter(format -> PAYLOAD_TYPE.matcher(format).matches())
        .map(Integer::valueOf)
        .distinct()
        .toList();
  }

  /** The payload types of codecs we know, in the order of the m-line. */
  Map<Integer, Codec> codecs() {
    Map<Integer, Codec> codecs = new LinkedHashMap<>();
    for (int type : payloadTypes()) {
      boolean single = !MULTIPLE.matcher(parameters(type)).find();
      Codec.named(mapping(type).split("/", -1)[0])
          .filter(codec -> Optional.of(codec.kind()).equals(kind()))
          .filter(codec -> codec != Codec.H264 || !single)
          .ifPresent(codec -> codecs.put(type, codec));
    }
    return codecs;
  }

  /** The payload types of retransmissions, and those of what they repeat (RFC 4588 section 8.6). */
  Map<Integer, Integer> originals() {
    Map<Integer, Codec> codecs = codecs();
    Map<Integer, Integer> originals = new LinkedHashMap<>();
    for (int type : payloadTypes()) {
      Matcher repeats = REPEATS.matcher(parameters(type));
      if (mapping(type).toLowerCase(Locale.ROOT).startsWith("rtx/")
          && repeats.find()
          && codecs.containsKey(Integer.valueOf(repeats.group(1)))) {
        originals.put(type, Integer.valueOf(repeats.group(1)));
      }
    }
    return originals;
  }

  /** The payload types that are accepted, in the order of the m-line. */
  List<Integer> accepted() {
    Map<Integer, Codec> codecs = codecs();
    Map<Integer, Integer> originals = originals();
    return payloadTypes().stream()
        .filter(type -> codecs.containsKey(type) || originals.containsKey(type))
        .toList();
  }

  /** What stands in {@code a=rtpmap} for a payload type, or nothing. */
  String mapping(int type) {
    return attributes.after("rtpmap:" + type + " ").orElse("");
  }

  /** What stands in {@code a=fmtp} for a payload type, or nothing. */
  String parameters(int type) {
    return attributes.after("fmtp:" + type + " ").orElse("");
  }

  /** Whether it lets {@code feedback} be sent about a payload type, or about all. */
  boolean hasFeedback(int type, String feedback) {
    return attributes.has("rtcp-fb:" + type + " " + feedback)
        || attributes.has("rtcp-fb:* " + feedback);
  }

  /** The one-byte id that the other side gave to abs-send-time, 0 for none. */
  int absSendTimeId() {
    return attributes.lines().stream()
        .map(ABS_SEND_TIME::matcher)
        .filter(Matcher::matches)
        .map(found -> Integer.parseInt(found.group(1)))
        .filter(id -> id <= MOST_EXTENSIONS)
        .findFirst()
        .orElse(0);
  }
}
