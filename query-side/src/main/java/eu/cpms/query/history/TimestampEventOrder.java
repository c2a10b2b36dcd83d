package eu.cpms.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * For a store that tells no global index of single events: by time, but never against the order of
 * a history, whatever the clocks of the nodes say. At the same millisecond the histories come in
 * the order in which they were given. Positions count the events of the case from 0.
 */
@Component
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "axon-server")
class TimestampEventOrder implements EventOrder {

  /** An event, and the latest time that its history had reached with it. */
  private record Timed(DomainEventMessage<?> event, Instant reached) {}

  @Override
  public List<Positioned> inOrder(Collection<String> streams, List<DomainEventMessage<?>> events) {
    Map<String, Instant> reached = new HashMap<>();
    List<Timed> timed = new ArrayList<>();
    for (DomainEventMessage<?> event : events) {
      String history = event.getAggregateIdentifier();
      Instant time = reached.merge(history, event.getTimestamp(), TimestampEventOrder::later);
      timed.add(new Timed(event, time));
    }
    timed.sort(Comparator.comparing(Timed::reached));
    List<Positioned> positioned = new ArrayList<>();
    for (Timed next : timed) {
      positioned.add(new Positioned(next.event(), positioned.size()));
    }
    return positioned;
  }

  private static Instant later(Instant before, Instant now) {
    return now.isAfter(before) ? now : before;
  }
}
