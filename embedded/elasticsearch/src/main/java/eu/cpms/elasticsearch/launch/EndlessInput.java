package eu.cpms.elasticsearch.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/** Has nothing to read and never ends: the server stops when its input ends. */
final class EndlessInput extends InputStream {
  private final CountDownLatch end = new CountDownLatch(1);

  @Override
  public int read() throws IOException {
    try {
      end.await();
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
