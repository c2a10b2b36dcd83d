package eu.cpms.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several clients that do one thing after the other for a while. */
record Load(int clients, Duration duration) {

  /** One client's next piece of work. */
  @FunctionalInterface
  interface Work {
    void once(int client) throws Exception;
  }

  /** Pieces of work per second of all clients together; fails when any piece fails. */
  double perSecond(Work work) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      var counts =
          IntStream.range(0, clients)
              .mapToObj(client -> threads.submit(() -> repeat(work, client, end)))
              .toList();
      long done = 0;
      for (Future<Long> count : counts) {
        done += count.get();
      }
      return done * 1e9 / (System.nanoTime() - start);
    }
  }

  private static long repeat(Work work, int client, long end) throws Exception {
    long count = 0;
    while (System.nanoTime() < end) {
      work.once(client);
      count++;
    }
    return count;
  }
}
