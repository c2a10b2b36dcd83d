package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.PixelArea;
import java.nio.ByteBuffer;
import java.util.List;

/** Native pixels seen through a mask: bytes inside an area are zero. */
final class MaskedSource implements ByteSource {
  private final ByteSource pixels;
  private final long start;
  private final List<PixelArea> areas;
  private final int rows;
  private final long rowBytes;
  private final int pixelBytes;

  /** The pixels begin at {@code start}; planes of separate colours count as frames of their own. */
  MaskedSource(ByteSource pixels, long start, PixelFormat format, List<PixelArea> areas) {
    this.pixels = pixels;
    this.start = start;
    this.areas = areas;
    this.rows = format.rows();
    int samples = format.planar() ? 1 : format.isHalved() ? 2 : format.samples();
    this.pixelBytes = samples * format.bytesPerSample();
    this.rowBytes = (long) format.columns() * pixelBytes;
  }

  @Override
  public long size() {
    return pixels.size() - start;
  }

  @Override
  public int read(long position, ByteBuffer into) {
    int offset = into.position();
    int read = pixels.read(start + position, into);
    if (read > 0) {
      long last = (position + read - 1) / rowBytes;
      for (long row = position / rowBytes; row <= last; row++) {
        maskRow(row, position, into, offset, read);
      }
    }
    return read;
  }

  private void maskRow(long row, long position, ByteBuffer into, int offset, int length) {
    int inFrame = (int) (row % rows);
    for (PixelArea area : areas) {
      if (inFrame >= area.y() && inFrame < area.y() + area.height()) {
        long left = row * rowBytes + Math.min(rowBytes, (long) area.x() * pixelBytes);
        long right =
            row * rowBytes + Math.min(rowBytes, ((long) area.x() + area.width()) * pixelBytes);
        int from = (int) Math.clamp(left - position, 0, length);
        int to = (int) Math.clamp(right - position, 0, length);
        if (to > from) {
          into.put(offset + from, new byte[to - from]);
        }
      }
    }
  }
}
