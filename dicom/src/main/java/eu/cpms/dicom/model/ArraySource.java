package eu.cpms.dicom.model;

import java.nio.ByteBuffer;

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
  public int read(long position, ByteBuffer into) {
    int available = (int) Math.clamp(bytes.length - position, 0, into.remaining());
    if (available > 0) {
      into.put(bytes, (int) position, available);
    }
    return available;
  }
}
