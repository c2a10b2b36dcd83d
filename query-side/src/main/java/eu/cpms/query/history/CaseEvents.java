package eu.cpms.query.history;

import eu.cpms.query.fold.RecordedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the histories of one case, never the whole store. */
@Component
class CaseEvents {

  private final EventStore store;
  private final EventOrder order;

  CaseEvents(EventStore store, EventOrder order) {
    this.store = store;
    this.order = order;
  }

  /** All events of these aggregates, in the order in which they were stored. */
  List<RecordedEvent> of(Collection<String> streams) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (String stream : streams) {
      store.readEvents(stream, 0).forEachRemaining(events::add);
    }
    return order.inOrder(streams, events).stream()
        .map(positioned -> RecordedEvent.of(positioned.event(), positioned.position()))
        .toList();
  }
}
