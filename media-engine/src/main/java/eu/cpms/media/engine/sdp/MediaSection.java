package eu.cpms.media.engine.sdp;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An m-section (RFC 8866 section 5.14) and its attributes.
 *
 * @param type {@code audio}, {@code video}, {@code application}
 * @param formats what follows the protocol: payload types, or a name
 * @param attributes the values of the {@code a=} lines, in order
 */
record MediaSection(
    String type, int port, String protocol, List<String> formats, List<String> attributes) {
  private static final String ABS_SEND_TIME =
      "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time";
  private static final int MOST_EXTENSIONS = 14;
  private static final Pattern PAYLOAD_TYPE = Pattern.compile("\\d{1,2}|1[01]\\d|12[0-7]");
  private static final Pattern REPEATS = Pattern.compile("\\bapt=(\\d{1,3})\\b");

  static MediaSection parse(String line, List<String> attributes) throws SdpException {
    String[] parts = line.split(" ", -1);
    try {
      List<String> formats = List.of(parts).subList(3, parts.length);
      int port = Integer.parseInt(parts[1].split("/", -1)[0]);
      return new MediaSection(parts[0], port, parts[2], formats, List.copyOf(attributes));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new SdpException("not a media description: m=" + line);
    }
  }

  /** Its kind, when it carries RTP over DTLS; empty for data channels and what is unknown. */
  Optional<MediaKind> kind() {
    if (!protocol.contains("RTP/SAVP")) {
      return Optional.empty();
    }
    return switch (type) {
      case "audio" -> Optional.of(MediaKind.AUDIO);
      case "video" -> Optional.of(MediaKind.VIDEO);
      default -> Optional.empty();
    };
  }

  boolean has(String attribute) {
    return attributes.contains(attribute);
  }

  /** The value of the first attribute {@code name:value}. */
  Optional<String> value(String name) {
    return attributes.stream()
        .filter(attribute -> attribute.startsWith(name + ":"))
        .map(attribute -> attribute.substring(name.length() + 1).trim())
        .findFirst();
  }

  String mid() {
    return value("mid").orElse("");
  }

  Direction direction() {
    return Direction.of(attributes);
  }

  /** The payload types of codecs we know, in the order of the m-line. */
  Map<Integer, Codec> codecs() {
    Map<Integer, Codec> codecs = new LinkedHashMap<>();
    for (String format : formats) {
      codecOf(format)
          .filter(codec -> Optional.of(codec.kind()).equals(kind()))
          .filter(
              codec -> codec != Codec.H264 || parameters(format).contains("packetization-mode=1"))
          .ifPresent(codec -> codecs.put(Integer.valueOf(format), codec));
    }
    return codecs;
  }

  /** The payload types of retransmissions, and those of what they repeat (RFC 4588 section 8.6). */
  Map<Integer, Integer> retransmissions() {
    Map<Integer, Codec> codecs = codecs();
    Map<Integer, Integer> originals = new LinkedHashMap<>();
    for (String format : formats) {
      Matcher repeats = REPEATS.matcher(parameters(format));
      if (mapping(format).startsWith("rtx/")
          && PAYLOAD_TYPE.matcher(format).matches()
          && repeats.find()
          && codecs.containsKey(Integer.valueOf(repeats.group(1)))) {
        originals.put(Integer.valueOf(format), Integer.valueOf(repeats.group(1)));
      }
    }
    return originals;
  }

  private Optional<Codec> codecOf(String format) {
    if (!PAYLOAD_TYPE.matcher(format).matches()) {
      return Optional.empty();
    }
    return Codec.named(mapping(format).split("/", -1)[0]);
  }

  /** What stands in {@code a=rtpmap} for a payload type, or nothing. */
  String mapping(String format) {
    return after("rtpmap:" + format + " ").orElse("");
  }

  /** What stands in {@code a=fmtp} for a payload type, or nothing. */
  String parameters(String format) {
    return after("fmtp:" + format + " ").orElse("");
  }

  private Optional<String> after(String prefix) {
    return attributes.stream()
        .filter(attribute -> attribute.startsWith(prefix))
        .map(attribute -> attribute.substring(prefix.length()).trim())
        .findFirst();
  }

  /** The one-byte id that the other side gave to abs-send-time, 0 for none. */
  int absSendTimeId() {
    for (String attribute : attributes) {
      String[] parts = attribute.split("[: /]", 3);
      if (attribute.startsWith("extmap:") && attribute.endsWith(" " + ABS_SEND_TIME)) {
        int id = parts[1].matches("\\d{1,2}") ? Integer.parseInt(parts[1]) : 0;
        return id <= MOST_EXTENSIONS ? id : 0;
      }
    }
    return 0;
  }

  static String absSendTime(int id) {
    return "extmap:" + id + " " + ABS_SEND_TIME;
  }
}
