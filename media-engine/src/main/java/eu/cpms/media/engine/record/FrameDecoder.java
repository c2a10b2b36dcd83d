package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import eu.cpms.media.engine.rtp.Codec;
import java.io.IOException;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decodes one stream, of sound or of pictures. Belongs to one thread. */
final class FrameDecoder implements AutoCloseable {
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();

  /**
   * A decoder.
   *
   * @throws IOException when FFmpeg has none for the codec
   */
  FrameDecoder(Codec codec) throws IOException {
    AVCodec decoder = avcodec_find_decoder(Ffmpeg.codecId(codec));
    context = avcodec_alloc_context3(decoder);
    context.thread_count(1);
    if (codec == Codec.OPUS) {
      context.sample_rate(codec.kind().clockRate).request_sample_fmt(AV_SAMPLE_FMT_FLTP);
      av_channel_layout_default(context.ch_layout(), 2);
    }
    Ffmpeg.check(avcodec_open2(context, decoder, (AVDictionary) null), "open the decoder");
  }

  /** Decodes; what cannot be decoded gives nothing. The frame is good during the call only. */
  void decode(byte[] data, Consumer<AVFrame> output) {
    if (av_new_packet(packet, data.length) < 0) {
      return;
    }
    packet.data().put(data);
    avcodec_send_packet(context, packet);
    av_packet_unref(packet);
    receive(output);
  }

  /** Hands out what the decoder holds back; nothing can be decoded after it. */
  void drain(Consumer<AVFrame> output) {
    avcodec_send_packet(context, null);
    receive(output);
  }

  private void receive(Consumer<AVFrame> output) {
    while (avcodec_receive_frame(context, frame) >= 0) {
      output.accept(frame);
    }
  }

  @Override
  public void close() {
    av_frame_free(frame);
    av_packet_free(packet);
    avcodec_free_context(context);
  }
}
