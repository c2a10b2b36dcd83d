package eu.cpms.dicom.model;

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
}
