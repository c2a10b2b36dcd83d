package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.MediaKind;
import java.util.Set;

/** The file formats of Kurento's {@code MediaProfileSpecType} that need no transcoding. */
public enum FileProfile {
  WEBM("webm", true, true),
  WEBM_VIDEO_ONLY("webm", false, true),
  WEBM_AUDIO_ONLY("webm", true, false),
  MKV("matroska", true, true),
  MKV_VIDEO_ONLY("matroska", false, true),
  MKV_AUDIO_ONLY("matroska", true, false),
  MP4("mp4", true, true),
  MP4_VIDEO_ONLY("mp4", false, true),
  MP4_AUDIO_ONLY("mp4", true, false);

  private final String muxer;
  private final boolean audio;
  private final boolean video;

  FileProfile(String muxer, boolean audio, boolean video) {
    this.muxer = muxer;
    this.audio = audio;
    this.video = video;
  }

  /** FFmpeg's name of the container. */
  String muxer() {
    return muxer;
  }

  boolean wants(MediaKind kind) {
    return kind == MediaKind.AUDIO ? audio : video;
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
