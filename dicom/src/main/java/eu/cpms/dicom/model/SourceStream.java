package eu.cpms.dicom.model;

import java.io.InputStream;

/** A source from one position on. */
final class SourceStream extends InputStream {
  private final ByteSource source;
  private long position;

  SourceStream(ByteSource source, long position) {
    this.source = source;
    this.position = position;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 1 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int read = source.read(position, into, offset, length);
    position += read;
    return read == 0 && length > 0 ? -1 : read;
  }
}
