package eu.cpms.query.fold;

import java.time.Duration;

/** Waits of 1, 2, 4 and then always 5 seconds. */
final class Backoff {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private Duration next = Duration.ofSeconds(1);

  Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return now;
  }

  void reset() {
    next = Duration.ofSeconds(1);
  }
}
