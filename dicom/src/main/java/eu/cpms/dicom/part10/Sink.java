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
  private static final int SMALLEST = 1 << 16;
  private static final int LARGEST = 1 << 18;
  private final WritableByteChannel channel;

  /** Outside of the heap, where a channel reads and writes without a further copy. */
  private final Arena arena = Arena.ofConfined();

  private final ByteBuffer buffer;

  /** A buffer of 64 to 256 KB, by how much there will be to write. */
  Sink(WritableByteChannel channel, long expected) {
    this.channel = channel;
    int size = (int) Math.clamp(expected / 16, SMALLEST, LARGEST);
    this.buffer = arena.allocate(size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
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
    for (long at = 0; at < value.length(); ) {
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
