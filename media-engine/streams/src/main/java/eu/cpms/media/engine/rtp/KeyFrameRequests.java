package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** Merges requests for a key frame into few and repeats them until one comes. */
final class KeyFrameRequests {
  /** Browsers ignore a request that comes within 300 ms of one that they followed. */
  private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(310);

  private boolean wanted;
  private long lastSent;
  private long sent;

  void request() {
    wanted = true;
  }

  void keyFrameArrived() {
    wanted = false;
  }

  /** Whether a request has to be sent now, in which case it counts as sent. */
  boolean due(long now) {
    if (!wanted || sent > 0 && now - lastSent < SPACING_NANOS) {
      return false;
    }
    sent++;
    lastSent = now;
    return true;
  }

  long sent() {
    return sent;
  }
}
