package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

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

  PixelFormat format() {
    return decoder.decodedFormat();
  }

  @Override
  public long size() {
    return (long) current.length * frames.count();
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    int done = 0;
    while (done < length && position + done < size()) {
      int frame = (int) ((position + done) / current.length);
      if (frame != index) {
        current = decode(frame);
        index = frame;
      }
      int start = (int) ((position + done) % current.length);
      int now = Math.min(length - done, current.length - start);
      System.arraycopy(current, start, into, offset + done, now);
      done += now;
    }
    return done;
  }

  private byte[] decode(int frame) {
    byte[] decoded = decoder.decode(frames.load(frame, limits.frameBytes()));
    if (decoded.length != decoder.decodedFormat().frameBytes()) {
      throw new DicomException.Unsupported("frame %d has another size".formatted(frame));
    }
    return decoded;
  }

  @Override
  public void transfer(long position, long length, WritableByteChannel to) {
    byte[] block = new byte[1 << 16];
    try {
      for (long at = 0; at < length; at += block.length) {
        int read = read(position + at, block, 0, (int) Math.min(block.length, length - at));
        to.write(ByteBuffer.wrap(block, 0, read));
      }
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}
