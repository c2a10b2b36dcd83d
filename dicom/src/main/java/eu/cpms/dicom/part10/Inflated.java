package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A deflated data set, unpacked into a temporary file which goes when the source is closed. */
record Inflated(ByteSource packed, long start, long limit) {
  private static final int BLOCK = 1 << 16;
  private static final String WHERE = "the deflated data set";

  /** Unpacks; the packed source is closed, as it is not needed any more. */
  ByteSource unpacked() {
    FileChannel file =
        DicomException.attempt(
            "unpack " + WHERE,
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
    try {
      byte[] in = new byte[BLOCK];
      ByteBuffer out = ByteBuffer.allocate(BLOCK);
      for (long at = start; !inflater.finished(); ) {
        if (inflater.needsInput()) {
          int read = packed.read(at, in, 0, in.length);
          inflater.setInput(in, 0, require(read));
          at += read;
        }
        inflater.inflate(out);
        if (inflater.getBytesWritten() > limit) {
          throw new DicomException.LimitExceeded(
              start + inflater.getBytesRead(), WHERE, "more than %,d bytes".formatted(limit));
        }
        out.flip();
        while (out.hasRemaining()) {
          DicomException.attempt("unpack " + WHERE, () -> file.write(out));
        }
        out.clear();
      }
    } catch (DataFormatException e) {
      throw new DicomException.Malformed(
          start + inflater.getBytesRead(), WHERE, "not deflate data");
    } finally {
      inflater.end();
    }
  }

  private int require(int read) {
    if (read == 0) {
      throw new DicomException.Truncated(packed.size(), WHERE, "it has no end");
    }
    return read;
  }
}
