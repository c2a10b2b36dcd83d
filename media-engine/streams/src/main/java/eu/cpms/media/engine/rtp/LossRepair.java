package eu.cpms.media.engine.rtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Which packets are missing and when to ask for them again (RFC 4585 section 6.2.1). */
final class LossRepair {
  private static final int MOST_MISSING = 256;
  private static final int MOST_TRIES = 10;
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Map<Long, Request> missing = new TreeMap<>();
  private long highest = -1;

  private static final class Request {
    private long nextAt;
    private int tries;

    Request(long now) {
      nextAt = now;
    }
  }

  /** Notes an arrival. False when so much is gone that only a key frame helps. */
  boolean arrived(long sequence, long now) {
    if (highest < 0 || sequence <= highest) {
      highest = Math.max(highest, sequence);
      missing.remove(sequence);
      return true;
    }
    long gap = sequence - highest - 1;
    long from = highest + 1;
    highest = sequence;
    if (gap + missing.size() > MOST_MISSING) {
      missing.clear();
      return false;
    }
    for (long lost = from; lost < sequence; lost++) {
      missing.put(lost, new Request(now));
    }
    return true;
  }

  boolean misses(long sequence) {
    return missing.containsKey(sequence);
  }

  /** The packets to ask for now. */
  List<Long> due(long now) {
    if (missing.isEmpty()) {
      return List.of();
    }
    List<Long> due = new ArrayList<>();
    for (Map.Entry<Long, Request> entry : missing.entrySet()) {
      Request request = entry.getValue();
      if (now - request.nextAt >= 0) {
        request.nextAt = now + RETRY_NANOS;
        request.tries++;
        due.add(entry.getKey());
      }
    }
    return due;
  }

  /** Forgets what has been asked for too often. True when there was any. */
  boolean giveUp() {
    return missing.values().removeIf(request -> request.tries >= MOST_TRIES);
  }
}
