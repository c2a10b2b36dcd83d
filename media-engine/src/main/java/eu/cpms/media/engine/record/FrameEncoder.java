package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Encodes pictures as VP8 or sound as Opus, in real time. Belongs to one thread. */
final class FrameEncoder implements AutoCloseable {
  /** Gets what was encoded. */
  interface Output {
    void encoded(byte[] data, long pts, boolean key);
  }

  private static final int SECONDS_BETWEEN_KEY_FRAMES = 10;
  private static final int SOUND_BITRATE = 64_000;
  private static final int SOUND_RATE = 48_000;

  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();

  private FrameEncoder(AVCodecContext context) {
    this.context = context;
  }

  /** An encoder of pictures whose times are in milliseconds. */
  static FrameEncoder pictures(int width, int height, int framesPerSecond, long bitsPerSecond)
      throws IOException {
    AVCodec codec = avcodec_find_encoder_by_name("libvpx");
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
    context.time_base(av_make_q(1, 1000)).framerate(av_make_q(framesPerSecond, 1));
    context.bit_rate(bitsPerSecond);
    context.gop_size(SECONDS_BETWEEN_KEY_FRAMES * framesPerSecond).thread_count(1);
    AVDictionary options = new AVDictionary(null);
    av_dict_set(options, "deadline", "realtime", 0);
    av_dict_set(options, "cpu-used", "8", 0);
    return open(context, codec, options);
  }

  /** An encoder of 20 ms pieces of mono sound at 48 kHz, whose times are in samples. */
  static FrameEncoder sound() throws IOException {
    AVCodec codec = avcodec_find_encoder_by_name("libopus");
    AVCodecContext context = avcodec_alloc_context3(codec);
    context.sample_rate(SOUND_RATE).sample_fmt(AV_SAMPLE_FMT_FLT).bit_rate(SOUND_BITRATE);
    context.time_base(av_make_q(1, SOUND_RATE));
    av_channel_layout_default(context.ch_layout(), 1);
    return open(context, codec, new AVDictionary(null));
  }

  private static FrameEncoder open(AVCodecContext context, AVCodec codec, AVDictionary options)
      throws IOException {
    int result = avcodec_open2(context, codec, options);
    av_dict_free(options);
    Ffmpeg.check(result, "open an encoder");
    return new FrameEncoder(context);
  }

  void encode(AVFrame frame, Output output) throws IOException {
    Ffmpeg.check(avcodec_send_frame(context, frame), "encode");
    while (avcodec_receive_packet(context, packet) >= 0) {
      byte[] data = new byte[packet.size()];
      packet.data().get(data);
      output.encoded(data, packet.pts(), (packet.flags() & AV_PKT_FLAG_KEY) != 0);
      av_packet_unref(packet);
    }
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
