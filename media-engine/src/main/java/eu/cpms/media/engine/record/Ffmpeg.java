package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_OPUS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import eu.cpms.media.engine.rtp.Codec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What every use of FFmpeg needs. */
final class Ffmpeg {
  static {
    av_log_set_level(AV_LOG_FATAL);
  }

  private Ffmpeg() {}

  static int codecId(Codec codec) {
    return switch (codec) {
      case VP8 -> AV_CODEC_ID_VP8;
      case VP9 -> AV_CODEC_ID_VP9;
      case H264 -> AV_CODEC_ID_H264;
      case OPUS -> AV_CODEC_ID_OPUS;
    };
  }

  /**
   * Passes on a result that is not an error.
   *
   * @throws IOException saying what was tried and what FFmpeg said
   */
  static int check(int result, String what) throws IOException {
    if (result < 0) {
      byte[] text = new byte[128];
      av_strerror(result, text, text.length);
      String reason = new String(text, StandardCharsets.UTF_8).trim();
      throw new IOException(what + ": " + reason);
    }
    return result;
  }
}
