package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Decoded sound of one participant that waits to be mixed: 200 ms at most, the newest. */
final class SoundQueue {
  private static final int SIZE = 9600;

  private final float[] samples = new float[SIZE];
  private long written;
  private long read;

  /** Takes the first channel of decoded sound, in any of the forms decoders give. */
  void add(AVFrame frame) {
    int count = frame.nb_samples();
    boolean packed = frame.format() == AV_SAMPLE_FMT_S16 || frame.format() == AV_SAMPLE_FMT_FLT;
    int step = packed ? frame.ch_layout().nb_channels() : 1;
    boolean floats = frame.format() == AV_SAMPLE_FMT_FLT || frame.format() == AV_SAMPLE_FMT_FLTP;
    int width = floats ? Float.BYTES : Short.BYTES;
    ByteBuffer data = frame.data(0).capacity((long) count * step * width).asByteBuffer();
    data.order(ByteOrder.nativeOrder());
    for (int i = 0; i < count; i++) {
      int at = i * step * width;
      samples[(int) (written++ % SIZE)] =
          floats ? data.getFloat(at) : data.getShort(at) / (float) Short.MAX_VALUE;
    }
    read = Math.max(read, written - SIZE);
  }

  /** Adds what there is, up to the mix's length, to the mix. */
  void mixInto(float[] mix) {
    for (int i = 0; i < mix.length && read < written; i++) {
      mix[i] += samples[(int) (read++ % SIZE)];
    }
  }
}
