package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A deflated data set, unpacked into a temporary file which goes when the source is closed. */
final class Inflated implements ByteSource {
  private final ByteSource unpacked;
  private final ByteSource original;
  private final Path file;

  private Inflated(ByteSource unpacked, ByteSource original, Path file) {
    this.unpacked = unpacked;
    this.original = original;
    this.file = file;
  }

  static ByteSource of(ByteSource source, long position, long limit) {
    Path file = null;
    try {
      file = Files.createTempFile("dicom-inflated-", ".tmp");
      try (OutputStream out = Files.newOutputStream(file)) {
        inflate(source, position, limit, out);
      }
      return new Inflated(ByteSource.of(file), source, file);
    } catch (IOException e) {
      throw new DicomException.Io("cannot unpack the deflated data set: " + e.getMessage(), e);
    } catch (DicomException refused) {
      delete(file);
      throw refused;
    }
  }

  private static void inflate(ByteSource source, long start, long limit, OutputStream out)
      throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] packed = new byte[1 << 16];
    byte[] plain = new byte[1 << 16];
    long position = start;
    long total = 0;
    try {
      while (!inflater.finished()) {
        int unpacked = inflater.inflate(plain);
        out.write(plain, 0, unpacked);
        total += unpacked;
        requireBelow(limit, total, position);
        if (unpacked == 0 && inflater.needsInput()) {
          int read = source.read(position, packed, 0, packed.length);
          requireMore(read, position);
          inflater.setInput(packed, 0, read);
          position += read;
        }
      }
    } catch (DataFormatException e) {
      throw new DicomException.Malformed(position, "the deflated data set", "not deflate data");
    } finally {
      inflater.end();
    }
  }

  private static void requireBelow(long limit, long total, long position) {
    if (total > limit) {
      throw new DicomException.LimitExceeded(
          position, "the deflated data set", "unpacks to more than %,d bytes".formatted(limit));
    }
  }

  private static void requireMore(int read, long position) {
    if (read <= 0) {
      throw new DicomException.Truncated(position, "the deflated data set", "it has no end");
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new DicomException.Io("cannot delete a temporary file: " + e.getMessage(), e);
    }
  }

  @Override
  public long size() {
    return unpacked.size();
  }

  @Override
  public int read(long position, byte[] into, int offset, int length) {
    return unpacked.read(position, into, offset, length);
  }

  @Override
  public void transfer(long position, long length, WritableByteChannel to) {
    unpacked.transfer(position, length, to);
  }

  @Override
  public void close() {
    unpacked.close();
    delete(file);
    original.close();
  }
}
