package eu.cpms.dicom.part10;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.DicomException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
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
      DicomException.attempt("unpack " + WHERE, () -> inflate(Channels.newOutputStream(file)));
    } catch (DicomException refused) {
      ByteSource.of(file).close();
      throw refused;
    }
    packed.close();
    return ByteSource.of(file);
  }

  private long inflate(OutputStream unpacked) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      byte[] in = new byte[BLOCK];
      byte[] out = new byte[BLOCK];
      for (long at = start; !inflater.finished(); ) {
        if (inflater.needsInput()) {
          int read = packed.read(at, in, 0, in.length);
          if (read == 0) {
            throw new DicomException.Truncated(packed.size(), WHERE, "it has no end");
          }
          inflater.setInput(in, 0, read);
          at += read;
        }
        unpacked.write(out, 0, inflater.inflate(out));
        if (inflater.getBytesWritten() > limit) {
          throw new DicomException.LimitExceeded(
              start + inflater.getBytesRead(), WHERE, "more than %,d bytes".formatted(limit));
        }
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      throw new DicomException.Malformed(
          start + inflater.getBytesRead(), WHERE, "not deflate data");
    } finally {
      inflater.end();
    }
  }
}
