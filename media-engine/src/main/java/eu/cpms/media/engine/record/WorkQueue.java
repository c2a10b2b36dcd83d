package eu.cpms.media.engine.record;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Work that the media thread leaves to another one. It is done in turns, not piece by piece: to
 * wake a thread for every packet costs more than to write it.
 */
final class WorkQueue {
  private final Semaphore hurried = new Semaphore(0);
  private final LongAdder lost = new LongAdder();
  private final Queue<Runnable> tasks;

  WorkQueue(int mostWaiting) {
    tasks = new ArrayBlockingQueue<>(mostWaiting);
  }

  /** Leaves work for the next turn; what is too much is counted and forgotten. */
  void submit(Runnable task) {
    if (!tasks.offer(task)) {
      lost.increment();
    }
  }

  /** Lets the next turn begin at once. */
  void hurry() {
    hurried.release();
  }

  /**
   * Waits so long, then does what has come, or the first {@code most} of it. Does not wait when
   * there is as much already.
   */
  void turn(long nanos, int most) throws InterruptedException {
    hurried.tryAcquire(tasks.size() < most ? nanos : 0, TimeUnit.NANOSECONDS);
    hurried.drainPermits();
    Runnable task = tasks.poll();
    for (int done = 1; task != null; done++) {
      task.run();
      task = done < most ? tasks.poll() : null;
    }
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  /** How much was too much so far. */
  long lost() {
    return lost.sum();
  }
}
