package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** Merges requests for a key frame into few and repeats them until one comes. */
final class KeyFrameRequests {
  private static final long REPEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
  private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private boolean wanted;
  private boolean limited;
  private long allowedAt;
  private long sent;
  private long keyFrames;

  void request() {
    wanted = true;
  }

  void keyFrameArrived(long now) {
    wanted = false;
    keyFrames++;
    allowAt(now + SPACING_NANOS);
  }

  /** Whether a request has to be sent now, in which case it counts as sent. */
  boolean due(long now) {
    if (!wanted || limited && now - allowedAt < 0) {
      return false;
    }
    sent++;
    allowAt(now + REPEAT_NANOS);
    return true;
  }

  private void allowAt(long time) {
    limited = true;
    allowedAt = time;
  }

  long sent() {
    return sent;
  }

  long keyFrames() {
    return keyFrames;
  }
}
