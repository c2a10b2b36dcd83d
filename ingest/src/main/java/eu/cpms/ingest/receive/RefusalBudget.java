package eu.cpms.ingest.receive;

import eu.cpms.api.file.DropBoxId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a drop box put only so many refusals an hour on its panel's timeline. */
final class RefusalBudget {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalBudget.class);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_BOXES = 10_000;

  private record Hour(Instant start, int refusals) {}

  private final Clock clock;
  private final int perHour;
  private final Map<DropBoxId, Hour> hours =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DropBoxId, Hour> eldest) {
          return size() > MOST_BOXES;
        }
      };

  RefusalBudget(Clock clock, int perHour) {
    this.clock = clock;
    this.perHour = perHour;
  }

  /** Whether one more refusal of this box may be told. */
  synchronized boolean spend(DropBoxId box) {
    Instant now = clock.instant();
    Hour hour = hours.getOrDefault(box, new Hour(now, 0));
    if (hour.start().plus(HOUR).isBefore(now)) {
      report(box, hour);
      hour = new Hour(now, 0);
    }
    hours.put(box, new Hour(hour.start(), hour.refusals() + 1));
    return hour.refusals() < perHour;
  }

  private void report(DropBoxId box, Hour hour) {
    if (hour.refusals() > perHour) {
      LOG.warn("{}: {} refusals in an hour, {} told", box, hour.refusals(), perHour);
    }
  }
}
