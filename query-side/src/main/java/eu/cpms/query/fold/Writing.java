package eu.cpms.query.fold;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** One batch on its way into the index. */
record Writing(Batch batch, int documents, FutureTask<Void> task) {

  static <D> Writing start(Map<String, Versioned<D>> changes, Batch batch, IndexWriter<D> writer) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              writer.write(changes);
              return null;
            });
    if (changes.isEmpty()) {
      task.run();
    } else {
      Thread.ofVirtual().name("projection-writer").start(task);
    }
    return new Writing(batch, changes.size(), task);
  }

  /** Returns when all is written; the client's timeout bounds the wait. */
  void await() throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PoisonEvent poison) {
        throw poison;
      }
      throw new IOException("writing failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    } catch (CancellationException e) {
      throw new IOException("writing was given up", e);
    }
  }

  void abandon() {
    task.cancel(false);
  }
}
