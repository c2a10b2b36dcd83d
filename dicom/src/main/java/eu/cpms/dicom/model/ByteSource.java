package eu.cpms.dicom.model;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Random access to the bytes of one file. Not for use by several threads at once. */
public interface ByteSource extends AutoCloseable {
  /** The length in bytes. */
  long size();

  /**
   * Copies bytes into a buffer, as many as it has room for.
   *
   * @return how many were copied: fewer than asked for only at the end
   * @throws DicomException.Io when the disk fails
   */
  int read(long position, ByteBuffer into);

  /** Copies bytes into an array, as {@link #read(long, ByteBuffer)} does. */
  default int read(long position, byte[] into, int offset, int length) {
    return read(position, ByteBuffer.wrap(into, offset, length));
  }

  /**
   * Fills a buffer.
   *
   * @throws DicomException.Truncated when there are fewer bytes
   */
  default void load(long position, ByteBuffer into) {
    int length = into.remaining();
    int read = read(position, into);
    if (read < length) {
      throw new DicomException.Truncated(position + read, "value", "the file became shorter");
    }
  }

  @Override
  default void close() {}

  /** A file, read in windows of 8 KB. */
  static ByteSource of(Path file) {
    return of(
        DicomException.attempt(
            "open the file", () -> FileChannel.open(file, StandardOpenOption.READ)));
  }

  /** An open file; closing the source closes it. */
  static ByteSource of(FileChannel channel) {
    return new FileSource(channel);
  }

  /** Bytes in memory. */
  static ByteSource of(byte[] bytes) {
    return new ArraySource(bytes);
  }
}
