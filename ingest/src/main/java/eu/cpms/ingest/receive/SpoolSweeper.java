package eu.cpms.ingest.receive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Throws away, once an hour, uploads that were cut off and not resumed in time. */
public final class SpoolSweeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolSweeper.class);

  private final Spool spool;
  private final Duration keep;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;

  /** Sweeps what has not grown for {@code keep}. */
  public SpoolSweeper(Spool spool, Duration keep, Clock clock) {
    this.spool = spool;
    this.keep = keep;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sweeper").factory());
    timer.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.HOURS);
  }

  private void sweep() {
    try {
      spool.sweep(clock.instant().minus(keep));
    } catch (IOException e) {
      LOG.warn("Unfinished uploads could not be swept; next try in an hour", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
