package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/**
 * Judges whether a viewer's line carries the picture. The viewer's own estimates and loss reports
 * tell; a line that stays too narrow loses its picture and keeps its sound, and is tried again a
 * few seconds later.
 */
final class ViewerLine {
  private static final long UNKNOWN = -1;
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final double ROOM = 0.8;
  private static final int HEAVY_LOSS = 256 * 15 / 100;

  private final BitrateMeter meter = new BitrateMeter();
  private long estimate = UNKNOWN;
  private boolean pressed;
  private boolean resting;
  private long since;

  /** Counts what was sent. */
  void sent(int bytes, long now) {
    meter.add(bytes, now);
  }

  /** Takes the viewer's estimate (REMB). Only a falling one speaks against the line. */
  void estimated(long bitsPerSecond, long now) {
    boolean falling = estimate != UNKNOWN && bitsPerSecond < estimate;
    estimate = bitsPerSecond;
    boolean tooNarrow = bitsPerSecond < ROOM * meter.bitsPerSecond(now);
    if (falling && tooNarrow) {
      press(now);
    } else if (!tooNarrow) {
      pressed = false;
    }
  }

  /** Takes the fraction lost, in 256ths, of a receiver report. */
  void lost(int fraction, long now) {
    if (fraction >= HEAVY_LOSS) {
      press(now);
    }
  }

  private void press(long now) {
    if (!pressed && !resting) {
      pressed = true;
      since = now;
    }
  }

  /** Whether the picture may be sent. */
  boolean carries(long now) {
    if (resting && now - since > REST_NANOS) {
      resting = false;
      estimate = UNKNOWN;
    } else if (pressed && now - since > PATIENCE_NANOS) {
      pressed = false;
      resting = true;
      since = now;
    }
    return !resting;
  }

  boolean resting() {
    return resting;
  }

  /** The viewer's last estimate in bit/s, or {@code otherwise} when there is none. */
  long estimateOr(long otherwise) {
    return estimate == UNKNOWN ? otherwise : estimate;
  }

  long bitsPerSecond(long now) {
    return meter.bitsPerSecond(now);
  }
}
