package eu.cpms.media.engine.record;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;

/** Decoded sound of one participant that waits to be mixed: 200 ms at most, the newest. */
final class SoundQueue {
  private static final int SIZE = 9600;
  private final float[] samples = new float[SIZE];
  private long written;
  private long read;

  /** Takes the first channel of decoded sound, which FFmpeg's own decoder gives as plain floats. */
  void add(AVFrame frame) {
    float[] decoded = new float[frame.nb_samples()];
    new FloatPointer(frame.data(0)).get(decoded);
    for (float sample : decoded) {
      samples[(int) (written++ % SIZE)] = sample;
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
