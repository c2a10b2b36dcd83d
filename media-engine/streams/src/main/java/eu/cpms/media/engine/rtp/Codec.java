package eu.cpms.media.engine.rtp;

import java.util.Arrays;
import java.util.Optional;

/** The codecs that are forwarded and recorded. */
public enum Codec {
  VP8(MediaKind.VIDEO),
  H264(MediaKind.VIDEO),
  VP9(MediaKind.VIDEO),
  OPUS(MediaKind.AUDIO);

  private final MediaKind kind;

  Codec(MediaKind kind) {
    this.kind = kind;
  }

  /** The codec of a name in {@code a=rtpmap}, whatever its case (RFC 8866 section 6.6). */
  public static Optional<Codec> named(String encodingName) {
    return Arrays.stream(values())
        .filter(codec -> codec.name().equalsIgnoreCase(encodingName))
        .findFirst();
  }

  public MediaKind kind() {
    return kind;
  }
}
