package eu.cpms.dicom.model;

import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Random access to the bytes of one file. Not for use by several threads at once. */
public interface ByteSource extends AutoCloseable {
  /** The length in bytes. */
  long size();

  /**
   * Copies bytes into an array.
   *
   * @return how many were copied: fewer than asked for only at the end
   * @throws DicomException.Io when the disk fails
   */
  int read(long position, byte[] into, int offset, int length);

  /**
   * Sends a range to a channel without loading it.
   *
   * @throws DicomException.Io when the disk or the receiver fails, or the range ends beyond the
   *     file
   */
  void transfer(long position, long length, WritableByteChannel to);

  @Override
  void close();

  /** A file, read in windows of 32 KB. */
  static ByteSource of(Path file) {
    return FileSource.open(file);
  }

  /** Bytes in memory. */
  static ByteSource of(byte[] bytes) {
    return new ArraySource(bytes);
  }
}
