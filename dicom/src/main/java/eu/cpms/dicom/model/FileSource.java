package eu.cpms.dicom.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * One read-only channel with one window, so that headers cost one system call. After a jump the
 * window is small: whoever hops from fragment to fragment reads eight bytes of each.
 */
final class FileSource implements ByteSource {
  private static final int WINDOW = 1 << 13;
  private static final int AFTER_JUMP = 512;
  private final FileChannel channel;
  private final long size;
  private final byte[] window;
  private long windowStart;
  private int windowLength;

  FileSource(FileChannel channel) {
    this.channel = channel;
    this.size = DicomException.attempt("read the file", channel::size);
    this.window = new byte[(int) Math.min(WINDOW, size)];
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, ByteBuffer into) {
    int length = into.remaining();
    if (length > window.length) {
      return fill(position, into);
    }
    if (position < windowStart || position + length > windowStart + windowLength) {
      windowLength = fill(position, ByteBuffer.wrap(window, 0, windowAt(position, length)));
      windowStart = position;
    }
    int available = (int) Math.clamp(windowStart + windowLength - position, 0, length);
    into.put(window, (int) (position - windowStart), available);
    return available;
  }

  private int windowAt(long position, int length) {
    boolean jumps = position > windowStart + windowLength && windowLength > 0;
    return jumps ? Math.min(window.length, Math.max(AFTER_JUMP, length)) : window.length;
  }

  private int fill(long position, ByteBuffer buffer) {
    return DicomException.attempt("read the file", () -> filled(position, buffer));
  }

  private int filled(long position, ByteBuffer buffer) throws IOException {
    int total = 0;
    int read;
    while (buffer.hasRemaining() && (read = channel.read(buffer, position + total)) > 0) {
      total += read;
    }
    return total;
  }

  @Override
  public void close() {
    DicomException.attempt(
        "close the file",
        () -> {
          channel.close();
          return true;
        });
  }
}
