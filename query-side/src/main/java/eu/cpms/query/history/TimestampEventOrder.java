package eu.cpms.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * For a store that tells no global index of single events: by time, then by place in the history.
 * Positions count the events of the case from 0.
 */
@Component
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "axon-server")
class TimestampEventOrder implements EventOrder {

  @Override
  public List<Positioned> inOrder(Collection<String> streams, List<DomainEventMessage<?>> events) {
    List<DomainEventMessage<?>> sorted = new ArrayList<>(events);
    sorted.sort(
        Comparator.<DomainEventMessage<?>, Instant>comparing(DomainEventMessage::getTimestamp)
            .thenComparing(DomainEventMessage::getSequenceNumber));
    List<Positioned> positioned = new ArrayList<>();
    for (DomainEventMessage<?> event : sorted) {
      positioned.add(new Positioned(event, positioned.size()));
    }
    return positioned;
  }
}
