package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** A deflated data set, unpacked into a temporary file which goes when the source is closed. */
final class Inflated {
  private static final String WHERE = "the deflated data set";
  private final ByteSource packed;
  private final long start;
  private final long limit;

  Inflated(ByteSource packed, long start, long limit) {
    this.packed = packed;
    this.start = start;
    this.limit = limit;
  }

  /** Unpacks; the packed source is closed, as it is not needed any more. */
  ByteSource unpacked() {
    FileChannel file =
        DicomException.attempt(
            "unpack the deflated data set",
            () ->
                FileChannel.open(
                    Files.createTempFile("dicom-inflated-", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
    try {
      inflate(file);
    } catch (DicomException refused) {
      ByteSource.of(file).close();
      throw refused;
    }
    packed.close();
    return ByteSource.of(file);
  }

  private void inflate(FileChannel file) {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(packed.stream(start), inflater, 1 << 16)) {
      byte[] block = new byte[1 << 16];
      for (int read; (read = in.read(block)) >= 0; ) {
        if (file.position() + read > limit) {
          throw new DicomException.LimitExceeded(
              start + inflater.getBytesRead(), WHERE, "more than %,d bytes".formatted(limit));
        }
        file.write(ByteBuffer.wrap(block, 0, read));
      }
    } catch (EOFException e) {
      throw new DicomException.Truncated(packed.size(), WHERE, "it has no end");
    } catch (ZipException e) {
      throw new DicomException.Malformed(
          start + inflater.getBytesRead(), WHERE, "not deflate data");
    } catch (IOException e) {
      throw new DicomException.Io("cannot unpack " + WHERE + ": " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }
}
