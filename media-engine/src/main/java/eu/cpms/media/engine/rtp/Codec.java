package eu.cpms.media.engine.rtp;

import java.util.Arrays;
import java.util.Optional;

/** The codecs that are forwarded and recorded, by their names in {@code a=rtpmap}. */
public enum Codec {
  VP8("VP8", MediaKind.VIDEO, 90_000),
  H264("H264", MediaKind.VIDEO, 90_000),
  VP9("VP9", MediaKind.VIDEO, 90_000),
  OPUS("opus", MediaKind.AUDIO, 48_000);

  private final String encodingName;
  private final MediaKind kind;
  private final int clockRate;

  Codec(String encodingName, MediaKind kind, int clockRate) {
    this.encodingName = encodingName;
    this.kind = kind;
    this.clockRate = clockRate;
  }

  /** The codec of an encoding name, whatever its case (RFC 8866 section 6.6). */
  public static Optional<Codec> named(String encodingName) {
    return Arrays.stream(values())
        .filter(codec -> codec.encodingName.equalsIgnoreCase(encodingName))
        .findFirst();
  }

  public String encodingName() {
    return encodingName;
  }

  public MediaKind kind() {
    return kind;
  }

  /** Ticks of the RTP timestamp per second. */
  public int clockRate() {
    return clockRate;
  }
}
