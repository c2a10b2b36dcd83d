package eu.cpms.dicom.part10;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Ends a deflate stream with the even length PS3.5 annex A.5 asks for; leaves what is below open.
 */
final class DeflatedEnd extends FilterOutputStream {
  private final DeflaterOutputStream deflated;
  private final Deflater deflater;

  DeflatedEnd(DeflaterOutputStream deflated, Deflater deflater) {
    super(deflated);
    this.deflated = deflated;
    this.deflater = deflater;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    deflated.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try {
      deflated.finish();
    } finally {
      deflater.end();
    }
  }
}
