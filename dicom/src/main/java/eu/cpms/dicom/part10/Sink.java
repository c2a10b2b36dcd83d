package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Collects small writes and passes long values from file to file without loading them. */
final class Sink implements AutoCloseable {
  private static final int DIRECT = 16 << 10;
  private final WritableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(2 * DIRECT).order(ByteOrder.LITTLE_ENDIAN);

  Sink(WritableByteChannel channel) {
    this.channel = channel;
  }

  /** A sink that deflates into this one; closing it ends the deflate stream, not this sink. */
  Sink deflating() {
    flush();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    var stream = new DeflaterOutputStream(Channels.newOutputStream(channel), deflater);
    return new Sink(Channels.newChannel(new DeflatedEnd(stream, deflater)));
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
      load(value, at, block, length);
      if (swaps) {
        swap(block, length, width);
      }
      room(length).put(block, 0, length);
    }
  }

  private static void load(Value.Bytes value, long at, byte[] block, int length) {
    int read = value.source().read(value.offset() + at, block, 0, length);
    if (read < length) {
      throw new DicomException.Truncated(
          value.offset() + at + read, "value", "the file became shorter");
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
    try {
      buffer.flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    flush();
    try {
      channel.close();
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }
}
