package eu.cpms.command.eventstore;

import eu.cpms.api.Refused;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event store on another machine: what it cannot answer when it is asked is {@link Refused} as
 * unavailable. Histories are read as a whole, so that none ends half way. Failures to append are
 * seen by the unit of work only: {@link AppendFailures}.
 */
final class RefusingEventStore implements EventStore {

  private static final Logger LOG = LoggerFactory.getLogger(RefusingEventStore.class);
  private final EventStore store;

  RefusingEventStore(EventStore store) {
    this.store = store;
  }

  @Override
  public DomainEventStream readEvents(String aggregate) {
    return whole(() -> store.readEvents(aggregate));
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long first) {
    return whole(() -> store.readEvents(aggregate, first));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregate) {
    return answered(() -> store.lastSequenceNumberFor(aggregate));
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    store.storeSnapshot(snapshot);
  }

  @Override
  public void publish(List<? extends EventMessage<?>> events) {
    store.publish(events);
  }

  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
    return store.subscribe(processor);
  }

  @Override
  public Registration registerDispatchInterceptor(
      MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
    return store.registerDispatchInterceptor(interceptor);
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return answered(() -> store.openStream(token));
  }

  @Override
  public TrackingToken createTailToken() {
    return answered(store::createTailToken);
  }

  @Override
  public TrackingToken createHeadToken() {
    return answered(store::createHeadToken);
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return answered(() -> store.createTokenAt(instant));
  }

  @Override
  public TrackingToken createTokenSince(Duration duration) {
    return answered(() -> store.createTokenSince(duration));
  }

  private static DomainEventStream whole(Supplier<DomainEventStream> events) {
    return answered(
        () -> {
          DomainEventStream stream = events.get();
          List<? extends DomainEventMessage<?>> read = stream.asStream().toList();
          Long last = stream.getLastSequenceNumber();
          return DomainEventStream.of(read.stream(), () -> last);
        });
  }

  private static <T> T answered(Supplier<T> question) {
    try {
      return question.get();
    } catch (Refused | SerializationException known) {
      throw known;
    } catch (RuntimeException unanswered) {
      if (Status.fromThrowable(unanswered).getCode() == Status.Code.UNKNOWN) {
        LOG.warn("Reading from Axon Server failed for an unforeseen reason", unanswered);
      } else {
        LOG.debug("Axon Server does not answer", unanswered);
      }
      throw Refused.unavailable("The event store does not answer. Try again later.");
    }
  }
}
