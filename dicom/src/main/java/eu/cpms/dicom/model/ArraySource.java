package eu.cpms.dicom.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

final class ArraySource implements ByteSource {
  private final byte[] bytes;

  ArraySource(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    int available = (int) Math.clamp(bytes.length - position, 0, length);
    if (available > 0) {
      System.arraycopy(bytes, (int) position, into, offset, available);
    }
    return available;
  }

  @Override
  public void transfer(long position, long length, WritableByteChannel to) {
    try {
      if (position + length > bytes.length) {
        throw new EOFException("range ends beyond the data");
      }
      var buffer = ByteBuffer.wrap(bytes, (int) position, (int) length);
      while (buffer.hasRemaining()) {
        to.write(buffer);
      }
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}
