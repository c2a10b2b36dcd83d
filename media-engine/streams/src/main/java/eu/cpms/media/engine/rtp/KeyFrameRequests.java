package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** Merges requests for a key frame into few and repeats them until one comes. */
final class KeyFrameRequests {
  /** Browsers ignore a request that comes within 300 ms of one that they followed. */
  private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(310);

  /** Of a stream that is silent: nobody may hear, or the next picture come with the request. */
  private static final long SILENT_SPACING_NANOS = TimeUnit.SECONDS.toNanos(3);

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
  boolean due(long now, boolean silent) {
    long spacing = silent ? SILENT_SPACING_NANOS : SPACING_NANOS;
    if (!wanted || sent > 0 && now - lastSent < spacing) {
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
