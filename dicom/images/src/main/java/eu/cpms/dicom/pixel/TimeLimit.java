package eu.cpms.dicom.pixel;

import eu.cpms.dicom.model.DicomException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives decoding up after a while. The reader of JPEG 2000 counts for hours through packets that a
 * damaged frame announces, and cannot be stopped: what was given up keeps its thread, of which
 * there are two; when both are lost, JPEG 2000 is refused until the process ends.
 */
record TimeLimit(Duration most) {
  static final TimeLimit USUAL = new TimeLimit(Duration.ofSeconds(30));
  private static final int THREADS = 2;
  private static final int WAITING = 64;
  private static final ExecutorService DECODERS =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("jpeg2000-", 0).daemon().factory());

  FrameDecoder on(FrameDecoder decoder) {
    return new FrameDecoder(decoder.decodedFormat(), bytes -> decode(decoder, bytes));
  }

  private byte[] decode(FrameDecoder decoder, byte[] compressed) {
    try {
      Future<byte[]> decoded = DECODERS.submit(() -> decoder.decoding().apply(compressed));
      try {
        return decoded.get(most.toMillis(), TimeUnit.MILLISECONDS);
      } finally {
        decoded.cancel(true);
      }
    } catch (TimeoutException | RejectedExecutionException e) {
      throw new DicomException.Unsupported(
          "the frame was not decoded within %,d ms".formatted(most.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DicomException.Unsupported("decoding was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DicomException refused) {
        throw refused;
      }
      if (e.getCause() instanceof Error ofTheMachine) {
        throw ofTheMachine;
      }
      throw new IllegalStateException("decoding failed", e.getCause());
    }
  }
}
