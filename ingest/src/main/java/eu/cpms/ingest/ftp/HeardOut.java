package eu.cpms.ingest.ftp;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a little more from a client after its file has failed. Many clients (curl, for one) read
 * the reply only when they have sent everything; cut while they send, they report a broken
 * connection and not why.
 */
final class HeardOut extends OutputStream {
  /** Bytes to throw away before the connection is cut after all. */
  static final long MOST = 16L << 20;

  private final OutputStream target;
  private @Nullable IOException failure;
  private long thrownAway;

  HeardOut(OutputStream target) {
    this.target = target;
  }

  /** What the file has failed with, else nothing. */
  void requireTaken() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (failure == null) {
      try {
        target.write(bytes, from, length);
      } catch (IOException e) {
        failure = e;
      }
      return;
    }
    thrownAway += length;
    if (thrownAway > MOST) {
      throw failure;
    }
  }
}
