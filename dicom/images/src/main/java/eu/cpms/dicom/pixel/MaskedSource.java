package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.PixelArea;
import java.nio.ByteBuffer;
import java.util.List;

/** Native pixels seen through a mask: areas are black. */
final class MaskedSource implements ByteSource {
  private final ByteSource pixels;
  private final long start;
  private final List<PixelArea> areas;
  private final PixelFormat format;
  private final long rowBytes;
  private final int pixelBytes;

  /** The pixels begin at {@code start}; planes of separate colours count as frames of their own. */
  MaskedSource(ByteSource pixels, long start, PixelFormat format, List<PixelArea> areas) {
    this.pixels = pixels;
    this.start = start;
    this.areas = areas;
    this.format = format;
    int samples = format.planar() ? 1 : format.samples();
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

  /** Zero, but for colour differences, of which the middle has no colour. */
  private byte black(long row, long at) {
    long sample = format.planar() ? row / format.rows() % 3 : at % 3;
    return format.photometric().equals("YBR_FULL") && sample > 0 ? (byte) 128 : 0;
  }

  private void maskRow(long row, long position, ByteBuffer into, int offset, int length) {
    int inFrame = (int) (row % format.rows());
    for (PixelArea area : areas) {
      if (inFrame >= area.y() && inFrame < (long) area.y() + area.height()) {
        long left = row * rowBytes + Math.min(rowBytes, (long) area.x() * pixelBytes);
        long right =
            row * rowBytes + Math.min(rowBytes, ((long) area.x() + area.width()) * pixelBytes);
        int from = (int) Math.clamp(left - position, 0, length);
        int to = (int) Math.clamp(right - position, 0, length);
        for (int at = from; at < to; at++) {
          into.put(offset + at, black(row, position + at));
        }
      }
    }
  }
}
