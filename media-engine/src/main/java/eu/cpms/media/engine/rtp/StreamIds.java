package eu.cpms.media.engine.rtp;

import java.util.concurrent.atomic.AtomicLong;

/** Names for streams, each given once. */
public final class StreamIds {
  private static final AtomicLong LAST = new AtomicLong();

  private StreamIds() {}

  /** A name that no other stream of this process has. */
  public static long next() {
    return LAST.incrementAndGet();
  }
}
