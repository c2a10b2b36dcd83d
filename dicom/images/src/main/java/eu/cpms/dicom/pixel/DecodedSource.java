package eu.cpms.dicom.pixel;

import eu.cpms.dicom.inspect.Frames;
import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.Limits;
import java.nio.ByteBuffer;

/** All frames of a compressed image as native pixels; one decoded frame is in memory at a time. */
final class DecodedSource implements ByteSource {
  private final Frames frames;
  private final FrameDecoder decoder;
  private final Limits limits;
  private byte[] current;
  private int index;

  DecodedSource(Frames frames, FrameDecoder decoder, Limits limits) {
    this.frames = frames;
    this.decoder = decoder;
    this.limits = limits;
    this.current = decode(0);
  }

  private byte[] decode(int frame) {
    return decoder.decode(frames.load(frame, limits.frameBytes()));
  }

  @Override
  public long size() {
    return (long) current.length * frames.count();
  }

  @Override
  public int read(long position, ByteBuffer into) {
    int done = 0;
    while (into.hasRemaining() && position + done < size()) {
      int frame = (int) ((position + done) / current.length);
      if (frame != index) {
        current = decode(frame);
        index = frame;
      }
      int start = (int) ((position + done) % current.length);
      int now = Math.min(into.remaining(), current.length - start);
      into.put(current, start, now);
      done += now;
    }
    return done;
  }
}
