package eu.cpms.media.engine.transport;

import java.util.concurrent.TimeUnit;

/** Lets through so many bits per second, with bursts of a second: a token bucket. */
final class FloodGate {
  private final double bytesPerNano;
  private final double most;
  private double allowance;
  private long last = System.nanoTime();

  FloodGate(long bitsPerSecond) {
    bytesPerNano = bitsPerSecond / 8e9;
    most = bytesPerNano * TimeUnit.SECONDS.toNanos(1);
    allowance = most;
  }

  boolean passes(int bytes, long now) {
    allowance = Math.min(most, allowance + (now - last) * bytesPerNano);
    last = now;
    if (bytes > allowance) {
      return false;
    }
    allowance -= bytes;
    return true;
  }
}
