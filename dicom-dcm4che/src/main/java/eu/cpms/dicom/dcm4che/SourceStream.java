package eu.cpms.dicom.dcm4che;

import eu.cpms.dicom.model.ByteSource;
import java.io.InputStream;

/** A source as a stream. */
final class SourceStream extends InputStream {
  private final ByteSource source;
  private final long end;
  private long position;

  SourceStream(ByteSource source) {
    this(source, 0, source.size());
  }

  SourceStream(ByteSource source, long start, long length) {
    this.source = source;
    this.position = start;
    this.end = start + length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int wanted = (int) Math.min(length, end - position);
    int read = wanted <= 0 ? 0 : source.read(position, into, offset, wanted);
    position += read;
    return read == 0 && length > 0 ? -1 : read;
  }

  @Override
  public long skip(long bytes) {
    long skipped = Math.clamp(bytes, 0, end - position);
    position += skipped;
    return skipped;
  }
}
