package eu.cpms.media.engine.transport;

import java.util.Arrays;
import org.jitsi.utils.ByteArrayBuffer;

/** A packet in the form in which the SRTP library changes it in place. */
final class PacketBuffer implements ByteArrayBuffer {
  private byte[] bytes;
  private int offset;
  private int length;

  PacketBuffer(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  @Override
  public byte[] getBuffer() {
    return bytes;
  }

  @Override
  public int getOffset() {
    return offset;
  }

  @Override
  public void setOffset(int offset) {
    this.offset = offset;
  }

  @Override
  public int getLength() {
    return length;
  }

  @Override
  public void setLength(int length) {
    this.length = length;
  }

  @Override
  public boolean isInvalid() {
    return length < 0 || offset + length > bytes.length;
  }

  @Override
  public void readRegionToBuff(int from, int count, byte[] target) {
    System.arraycopy(bytes, offset + from, target, 0, count);
  }

  @Override
  public void grow(int count) {
    if (offset + length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, offset + length + count);
    }
  }

  @Override
  public void append(byte[] data, int count) {
    grow(count);
    System.arraycopy(data, 0, bytes, offset + length, count);
    length += count;
  }

  @Override
  public void shrink(int count) {
    length -= count;
  }
}
