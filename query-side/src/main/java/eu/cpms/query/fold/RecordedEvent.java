package eu.cpms.query.fold;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.access.MemberId;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the store.
 *
 * @param id unique among all events
 * @param position its place in the order of all events
 * @param sequence its place in its own aggregate's history, from 0
 * @param actor who did it; null when the system did
 */
public record RecordedEvent(
    String id,
    long position,
    long sequence,
    Instant at,
    @Nullable MemberId actor,
    DomainEvent payload) {

  private static final String SYSTEM = "system";

  /** Reads a stored message; throws when it cannot be read. */
  public static RecordedEvent of(EventMessage<?> message, long position) {
    long sequence = message instanceof DomainEventMessage<?> d ? d.getSequenceNumber() : 0;
    return new RecordedEvent(
        message.getIdentifier(),
        position,
        sequence,
        message.getTimestamp(),
        actor((String) message.getMetaData().get("actor")),
        (DomainEvent) message.getPayload());
  }

  /** The version of the aggregate after this event, as mutations answer it. */
  public int version() {
    return Math.toIntExact(sequence + 1);
  }

  private static @Nullable MemberId actor(@Nullable String id) {
    return id == null || id.equals(SYSTEM) ? null : new MemberId(id);
  }
}
