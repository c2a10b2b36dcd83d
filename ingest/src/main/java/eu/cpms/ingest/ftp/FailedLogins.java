package eu.cpms.ingest.ftp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers failed logins per key (an address or a user name) and says when it has been too many
 * within a quarter of an hour. Keeps the latest 10,000 keys.
 */
final class FailedLogins {

  private static final int MOST_KEYS = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private record Failures(Instant since, int count) {}

  private final Clock clock;
  private final int limit;
  private final Map<String, Failures> byKey = new LinkedHashMap<>();

  FailedLogins(Clock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  synchronized boolean tooMany(String key) {
    return current(key).count() >= limit;
  }

  synchronized void add(String key) {
    Failures before = current(key);
    byKey.remove(key);
    byKey.put(key, new Failures(before.since(), before.count() + 1));
    if (byKey.size() > MOST_KEYS) {
      byKey.remove(byKey.keySet().iterator().next());
    }
  }

  synchronized void forget(String key) {
    byKey.remove(key);
  }

  private Failures current(String key) {
    Instant now = clock.instant();
    Failures known = byKey.getOrDefault(key, new Failures(now, 0));
    return known.since().plus(WINDOW).isAfter(now) ? known : new Failures(now, 0);
  }
}
