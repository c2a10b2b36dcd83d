package eu.cpms.dicom.model;

import java.nio.ByteBuffer;

/** Bytes in memory. */
record ArraySource(byte[] bytes) implements ByteSource {
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
