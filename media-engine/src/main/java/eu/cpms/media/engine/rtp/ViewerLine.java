package eu.cpms.media.engine.rtp;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges whether a viewer's line carries the picture. The viewer's own estimates, loss reports and
 * requests for lost packets tell. A line that stays too narrow loses its picture and keeps its
 * sound, and is tried again a few seconds later, when it has to prove itself soon.
 */
final class ViewerLine {
  private static final Logger LOG = LoggerFactory.getLogger(ViewerLine.class);
  private static final long UNKNOWN = -1;

  /** Long enough for a publisher to come down to the estimate, if nothing holds it. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final long PATIENCE_WITH_LOSS_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
  private static final long TRIAL_NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final long FIRST_REST_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final long LATER_REST_NANOS = TimeUnit.SECONDS.toNanos(6);
  private static final long PROVEN_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LOSS_HOLDS_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final double ROOM = 0.8;
  private static final double HEAVY_LOSS = 0.15;
  private static final int FEW_PACKETS = 8;

  private final BitrateMeter meter = new BitrateMeter();
  private long estimate = UNKNOWN;
  private boolean narrow;
  private long narrowSince;
  private boolean losing;
  private long losingSince;
  private long lostAt;
  private boolean resting;
  private long restUntil;
  private boolean tried;
  private long triedAt;
  private long windowFrom;
  private int sentInWindow;
  private int missedInWindow;

  /** Counts what was sent. */
  void sent(int bytes, long now) {
    meter.add(bytes, now);
    roll(now);
    sentInWindow++;
  }

  /** Takes the viewer's estimate (REMB). One that grows speaks for the line, however low it is. */
  void estimated(long bitsPerSecond, long now) {
    boolean known = estimate != UNKNOWN;
    boolean growing = known && bitsPerSecond > estimate;
    estimate = bitsPerSecond;
    if (growing || bitsPerSecond >= ROOM * meter.bitsPerSecond(now)) {
      narrow = false;
    } else if (known && !narrow) {
      narrow = true;
      narrowSince = now;
    }
  }

  /** Takes how many of the packets expected since the report before did not come. */
  void lost(int packets, int expected, long now) {
    if (packets > FEW_PACKETS && packets > HEAVY_LOSS * expected) {
      losing(now);
    }
  }

  /** Counts packets that the viewer asks for for the first time. */
  void missed(int packets, long now) {
    roll(now);
    missedInWindow += packets;
    if (missedInWindow > FEW_PACKETS && missedInWindow > HEAVY_LOSS * sentInWindow) {
      losing(now);
    }
  }

  private void roll(long now) {
    if (now - windowFrom > WINDOW_NANOS) {
      windowFrom = now;
      sentInWindow = 0;
      missedInWindow = 0;
    }
  }

  private void losing(long now) {
    if (!loses(now)) {
      losing = true;
      losingSince = now;
    }
    lostAt = now;
  }

  private boolean loses(long now) {
    return losing && now - lostAt <= LOSS_HOLDS_NANOS;
  }

  /** Whether the picture may be sent. */
  boolean carries(long now) {
    if (resting) {
      if (now - restUntil > 0) {
        resting = false;
        tried = true;
        triedAt = now;
        estimate = UNKNOWN;
      }
    } else if (overloaded(now)) {
      rest(now);
    }
    return !resting;
  }

  private boolean overloaded(long now) {
    boolean losesForLong = onTrial(now) || lostAt - losingSince > PATIENCE_WITH_LOSS_NANOS;
    return (narrow && now - narrowSince > PATIENCE_NANOS) || (loses(now) && losesForLong);
  }

  private boolean onTrial(long now) {
    return tried && now - triedAt < TRIAL_NANOS;
  }

  /** Several viewers behind one line rest for different times, so that one of them may fit. */
  private void rest(long now) {
    boolean again = tried && now - triedAt < PROVEN_NANOS;
    LOG.info(
        "a line does not carry its picture: {} of {} bit/s, loss {}",
        estimate,
        meter.bitsPerSecond(now),
        loses(now));
    long length = again ? LATER_REST_NANOS : FIRST_REST_NANOS;
    long spread = length / 20;
    restUntil = now + length + ThreadLocalRandom.current().nextLong(-spread, spread);
    narrow = false;
    losing = false;
    resting = true;
  }

  boolean resting() {
    return resting;
  }

  /** The viewer's last estimate in bit/s, or {@code otherwise} when there is none. */
  long estimateOr(long otherwise) {
    return estimate == UNKNOWN ? otherwise : estimate;
  }
}
