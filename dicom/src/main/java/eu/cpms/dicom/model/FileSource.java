package eu.cpms.dicom.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One read-only channel with one window, so that headers cost one system call. After a jump the
 * window is small: whoever hops from fragment to fragment reads eight bytes of each.
 */
final class FileSource implements ByteSource {
  private static final int WINDOW = 1 << 15;
  private static final int AFTER_JUMP = 512;
  private final FileChannel channel;
  private final long size;
  private final byte[] window;
  private long windowStart;
  private int windowLength;

  private FileSource(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.window = new byte[(int) Math.min(WINDOW, size)];
  }

  static FileSource open(Path file) {
    try {
      return new FileSource(FileChannel.open(file, StandardOpenOption.READ));
    } catch (IOException e) {
      throw new DicomException.Io("cannot open the file: " + e, e);
    }
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    if (length > window.length) {
      return fill(position, ByteBuffer.wrap(into, offset, length));
    }
    if (position < windowStart || position + length > windowStart + windowLength) {
      windowLength = fill(position, ByteBuffer.wrap(window, 0, windowAt(position, length)));
      windowStart = position;
    }
    int available = (int) Math.clamp(windowStart + windowLength - position, 0, length);
    System.arraycopy(window, (int) (position - windowStart), into, offset, available);
    return available;
  }

  private int windowAt(long position, int length) {
    boolean jumps = position > windowStart + windowLength && windowLength > 0;
    return jumps ? Math.min(window.length, Math.max(AFTER_JUMP, length)) : window.length;
  }

  private int fill(long position, ByteBuffer buffer) {
    try {
      int total = 0;
      int read;
      while (buffer.hasRemaining() && (read = channel.read(buffer, position + total)) > 0) {
        total += read;
      }
      return total;
    } catch (IOException e) {
      throw new DicomException.Io("cannot read the file: " + e.getMessage(), e);
    }
  }

  @Override
  public void transfer(long position, long length, WritableByteChannel to) {
    try {
      long sent = 0;
      while (sent < length) {
        long now = channel.transferTo(position + sent, length - sent, to);
        if (now <= 0 && position + sent >= channel.size()) {
          throw new EOFException("the file became shorter while it was read");
        }
        sent += now;
      }
    } catch (IOException e) {
      throw new DicomException.Io("cannot write the copy: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DicomException.Io("cannot close the file: " + e.getMessage(), e);
    }
  }
}
