package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** Bits per second over the last full second. */
final class BitrateMeter {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private boolean started;
  private long windowFrom;
  private long bytes;
  private long rate;

  void add(int count, long now) {
    roll(now);
    bytes += count;
  }

  long bitsPerSecond(long now) {
    roll(now);
    return rate;
  }

  private void roll(long now) {
    if (!started) {
      started = true;
      windowFrom = now;
    }
    long passed = now - windowFrom;
    if (passed >= SECOND) {
      rate = passed < 2 * SECOND ? bytes * 8 * SECOND / passed : 0;
      bytes = 0;
      windowFrom = now;
    }
  }
}
