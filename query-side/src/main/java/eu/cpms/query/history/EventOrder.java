package eu.cpms.query.history;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Puts the events of several histories into the order in which they were stored. */
interface EventOrder {

  /**
   * The given events in the order of the store, each with its position.
   *
   * @param streams ids of the aggregates that the events belong to
   */
  List<Positioned> inOrder(Collection<String> streams, List<DomainEventMessage<?>> events);

  /** An event and its place in the order of all events. */
  record Positioned(DomainEventMessage<?> event, long position) {}
}
