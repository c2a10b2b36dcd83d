package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.RtpPacket;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Encodes the mix and makes packets of it. One thread uses it. */
final class CompositeOutput implements AutoCloseable {
  static final int PIECE = 960; // 20 ms at 48 kHz
  private static final long PIECE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final long start = System.nanoTime();
  private final Vp8Packetizer packetizer = new Vp8Packetizer();
  private final long soundStream = RtpPacket.nextStream();
  private final Consumer<List<RtpPacket>> output;
  private final FrameEncoder pictures;
  private final FrameEncoder sound;
  private final AVFrame piece = av_frame_alloc();
  private long pieces;

  CompositeOutput(int width, int height, int rate, Consumer<List<RtpPacket>> output)
      throws IOException {
    this.output = output;
    pictures = FrameEncoder.pictures(width, height, rate, width * (long) height * rate / 12);
    sound = FrameEncoder.sound();
    piece.nb_samples(PIECE).format(AV_SAMPLE_FMT_FLT).sample_rate(48_000);
    av_channel_layout_default(piece.ch_layout(), 1);
    Ffmpeg.check(av_frame_get_buffer(piece, 0), "take memory for sound");
  }

  void picture(Picture canvas, boolean asKeyFrame, long now) throws IOException {
    AVFrame frame = canvas.frame;
    frame.pts(TimeUnit.NANOSECONDS.toMillis(now - start));
    frame.pict_type(asKeyFrame ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    long micros = TimeUnit.NANOSECONDS.toMicros(now);
    pictures.encode(
        frame, (data, pts, key) -> output.accept(packetizer.packets(data, pts, key, micros)));
  }

  /** Whether the next 20 ms of sound are over. */
  boolean soundDue(long now) {
    return now - start >= (pieces + 1) * PIECE_NANOS;
  }

  void sound(float[] mix) throws IOException {
    av_frame_make_writable(piece);
    new FloatPointer(piece.data(0)).put(mix);
    long number = pieces++;
    piece.pts(number * PIECE);
    long micros = TimeUnit.NANOSECONDS.toMicros(start + number * PIECE_NANOS);
    sound.encode(piece, (data, pts, key) -> output.accept(List.of(packet(data, number, micros))));
  }

  private RtpPacket packet(byte[] data, long number, long micros) {
    return new RtpPacket(
        Codec.OPUS, soundStream, number, number * PIECE, true, false, data, micros);
  }

  @Override
  public void close() {
    pictures.close();
    sound.close();
    av_frame_free(piece);
  }
}
