package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file format of Kurento's {@code MediaProfileSpecType} that needs no transcoding.
 *
 * @param name Kurento's
 * @param muxer FFmpeg's name of the container
 */
public record FileProfile(String name, String muxer, boolean audio, boolean video) {
  private static final Map<String, String> MUXERS =
      Map.of("WEBM", "webm", "MKV", "matroska", "MP4", "mp4");

  /** The format of a name; empty when it is none of those that are written here. */
  public static Optional<FileProfile> named(String name) {
    boolean audio = !name.endsWith("_VIDEO_ONLY");
    boolean video = !name.endsWith("_AUDIO_ONLY");
    return Optional.ofNullable(MUXERS.get(name.split("_", -1)[0]))
        .map(muxer -> new FileProfile(name, muxer, audio, video));
  }

  boolean wants(MediaKind kind) {
    return kind == MediaKind.AUDIO ? audio : video;
  }

  int tracks() {
    return audio && video ? 2 : 1;
  }

  /** Whether the container may hold the codec as it is. */
  boolean holds(Codec codec) {
    return switch (muxer) {
      case "webm" -> codec != Codec.H264;
      case "mp4" -> Set.of(Codec.H264, Codec.OPUS).contains(codec);
      default -> true;
    };
  }
}
