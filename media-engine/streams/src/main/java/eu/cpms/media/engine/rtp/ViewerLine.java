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
  private static final long NEVER = Long.MIN_VALUE;

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
  private long estimate = NEVER;
  private long narrowSince = NEVER;
  private long losingSince = NEVER;
  private long lostAt = NEVER;
  private long restUntil = NEVER;
  private long triedAt = NEVER;
  private long windowFrom;
  private int sentInWindow;
  private int missedInWindow;

  private static boolean within(long nanos, long since, long now) {
    return since != NEVER && now - since <= nanos;
  }

  /** Counts what was sent. */
  void sent(int bytes, long now) {
    meter.add(bytes, now);
    roll(now);
    sentInWindow++;
  }

  /** Takes the viewer's estimate (REMB). One that grows speaks for the line, however low it is. */
  void estimated(long bitsPerSecond, long now) {
    boolean first = estimate == NEVER;
    boolean growing = !first && bitsPerSecond > estimate;
    estimate = bitsPerSecond;
    if (growing || bitsPerSecond >= ROOM * meter.bitsPerSecond(now)) {
      narrowSince = NEVER;
    } else if (!first && narrowSince == NEVER) {
      narrowSince = now;
    }
  }

  /** Takes how many of the packets expected since the report before did not come. */
  void lost(int packets, int expected, long now) {
    if (packets > FEW_PACKETS && packets > HEAVY_LOSS * expected) {
      losingSince = loses(now) ? losingSince : now;
      lostAt = now;
    }
  }

  /** Counts packets that the viewer asks for for the first time. */
  void missed(int packets, long now) {
    roll(now);
    missedInWindow += packets;
    lost(missedInWindow, sentInWindow, now);
  }

  private void roll(long now) {
    if (now - windowFrom > WINDOW_NANOS) {
      windowFrom = now;
      sentInWindow = 0;
      missedInWindow = 0;
    }
  }

  private boolean loses(long now) {
    return within(LOSS_HOLDS_NANOS, lostAt, now);
  }

  /** Whether the picture may be sent. */
  boolean carries(long now) {
    if (resting() && now - restUntil > 0) {
      restUntil = NEVER;
      triedAt = now;
      estimate = NEVER;
    } else if (!resting() && overloaded(now)) {
      rest(now);
    }
    return !resting();
  }

  private boolean overloaded(long now) {
    boolean narrow = narrowSince != NEVER && now - narrowSince > PATIENCE_NANOS;
    boolean onTrial = within(TRIAL_NANOS, triedAt, now);
    return narrow || loses(now) && (onTrial || lostAt - losingSince > PATIENCE_WITH_LOSS_NANOS);
  }

  /** Several viewers behind one line rest for different times, so that one of them may fit. */
  private void rest(long now) {
    LOG.info(
        "a line does not carry its picture: {} of {} bit/s, loss {}",
        estimateOr(0),
        meter.bitsPerSecond(now),
        loses(now));
    long length = within(PROVEN_NANOS, triedAt, now) ? LATER_REST_NANOS : FIRST_REST_NANOS;
    long spread = length / 20;
    restUntil = now + length + ThreadLocalRandom.current().nextLong(-spread, spread);
    narrowSince = NEVER;
    lostAt = NEVER;
  }

  boolean resting() {
    return restUntil != NEVER;
  }

  /** The viewer's last estimate in bit/s, or {@code otherwise} when there is none. */
  long estimateOr(long otherwise) {
    return estimate == NEVER ? otherwise : estimate;
  }
}
