package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Value;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Collects what is written, so that the channel gets few large blocks which begin where pages do:
 * for images of the usual size faster than asking the kernel to copy to a place between two pages.
 */
final class Sink implements AutoCloseable {
  private static final int LONG = 4 << 20;
  private final WritableByteChannel channel;

  /** Outside of the heap, where a channel reads and writes without a further copy. */
  private final Arena arena = Arena.ofConfined();

  private final ByteBuffer buffer =
      arena.allocate(1 << 16).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);

  Sink(WritableByteChannel channel) {
    this.channel = channel;
  }

  void tag(int tag) {
    room(4).putShort((short) (tag >>> 16)).putShort((short) tag);
  }

  void unsignedShort(int number) {
    room(2).putShort((short) number);
  }

  void unsignedInt(long number) {
    room(4).putInt((int) number);
  }

  void ascii(String text) {
    bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A few bytes, fewer than the buffer has. */
  void bytes(byte[] bytes) {
    room(bytes.length).put(bytes);
  }

  /** Copies a value, changing numbers of the given width to little endian. */
  void value(Value.Bytes value, int width) {
    boolean swaps = value.bigEndian() && width > 1;
    long at = value.length() < LONG || swaps ? 0 : transferred(value);
    while (at < value.length()) {
      int start = room(width).position();
      int space = buffer.remaining() / width * width;
      int length = (int) Math.min(value.length() - at, space);
      value.source().load(value.offset() + at, buffer.limit(start + length));
      buffer.limit(buffer.capacity());
      if (swaps) {
        swap(start, start + length, width);
      }
      at += length;
    }
  }

  private long transferred(Value.Bytes value) {
    flush();
    long sent = 0;
    long now;
    do {
      now = value.source().transfer(value.offset() + sent, value.length() - sent, channel);
      sent += now;
    } while (now > 0 && sent < value.length());
    return sent;
  }

  private void swap(int from, int to, int width) {
    for (int start = from; start + width <= to; start += width) {
      for (int low = start, high = start + width - 1; low < high; low++, high--) {
        byte kept = buffer.get(low);
        buffer.put(low, buffer.get(high)).put(high, kept);
      }
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  /** Frees the buffer; what is in it must have been flushed. */
  @Override
  public void close() {
    arena.close();
  }

  void flush() {
    buffer.flip();
    while (buffer.hasRemaining()) {
      DicomException.attempt("write the copy", () -> channel.write(buffer));
    }
    buffer.clear();
  }
}
