package eu.cpms.media.engine.record;

import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import eu.cpms.media.engine.rtp.RtpPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Some seconds of VP8, encoded once, as the payloads of packets: what a publisher without an
 * encoder sends. It begins with a key frame.
 */
public final class Footage {
  /** Pictures per second. */
  public static final int RATE = 30;

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int BITS_PER_SECOND = 450_000;
  private static final int PICTURES = 5 * RATE;
  private static final int SNOW = 128;

  private Footage() {}

  /** The payloads of each picture, in order. */
  public static List<List<byte[]>> vp8() throws IOException {
    List<List<byte[]>> pictures = new ArrayList<>();
    Vp8Packetizer packetizer = new Vp8Packetizer();
    Random random = new Random(8);
    try (Picture picture = new Picture(WIDTH, HEIGHT);
        FrameEncoder encoder = FrameEncoder.pictures(WIDTH, HEIGHT, RATE, BITS_PER_SECOND)) {
      for (int i = 0; i < PICTURES; i++) {
        AVFrame frame = picture.frame;
        draw(frame, i, random);
        frame.pts(i * 1000L / RATE);
        frame.pict_type(i == 0 ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        encoder.encode(
            frame,
            (data, pts, key) ->
                pictures.add(
                    packetizer.packets(data, pts, key, 0).stream()
                        .map(RtpPacket::payload)
                        .toList()));
      }
    }
    return pictures;
  }

  /** A slope that moves, and a square of snow, which keeps the encoder busy. */
  private static void draw(AVFrame frame, int number, Random random) {
    av_frame_make_writable(frame);
    int line = frame.linesize(0);
    byte[] rows = new byte[line * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean snow = x < SNOW && y < SNOW;
        rows[y * line + x] = (byte) (snow ? random.nextInt(64) : (x + y + 2 * number) / 5);
      }
    }
    BytePointer plane = frame.data(0);
    plane.capacity(rows.length).put(rows);
  }
}
