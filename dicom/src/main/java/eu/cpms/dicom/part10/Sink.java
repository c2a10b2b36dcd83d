package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Collects small writes and passes long values from file to file without loading them. */
final class Sink {
  private static final int DIRECT = 16 << 10;
  private final WritableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(2 * DIRECT).order(ByteOrder.LITTLE_ENDIAN);

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

  void bytes(byte[] bytes) {
    room(bytes.length).put(bytes);
  }

  /** Copies a value, changing numbers of the given width to little endian. */
  void value(Value.Bytes value, int width) {
    boolean swaps = value.bigEndian() && width > 1;
    if (value.length() >= DIRECT && !swaps) {
      flush();
      value.source().transfer(value.offset(), value.length(), channel);
      return;
    }
    byte[] block = new byte[(int) Math.min(value.length(), DIRECT)];
    for (long at = 0; at < value.length(); at += block.length) {
      int length = (int) Math.min(block.length, value.length() - at);
      value.source().load(value.offset() + at, block, length);
      if (swaps) {
        swap(block, length, width);
      }
      room(length).put(block, 0, length);
    }
  }

  private static void swap(byte[] block, int length, int width) {
    for (int start = 0; start + width <= length; start += width) {
      for (int low = start, high = start + width - 1; low < high; low++, high--) {
        byte kept = block[low];
        block[low] = block[high];
        block[high] = kept;
      }
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  void flush() {
    buffer.flip();
    while (buffer.hasRemaining()) {
      DicomException.attempt("write the copy", () -> channel.write(buffer));
    }
    buffer.clear();
  }
}
