package eu.cpms.embedded.testing.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All events in their order, the histories of aggregates, and their snapshots. */
final class Events {

  private static final Metadata.Key<String> ERROR_CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

  private final List<Event> all = new ArrayList<>();
  private final Map<String, List<Event>> histories = new HashMap<>();
  private final Map<String, List<Event>> snapshots = new HashMap<>();
  private final Set<Tracker> trackers = ConcurrentHashMap.newKeySet();

  /** Appends all or none; refuses an event whose number is not the next one of its aggregate. */
  void append(List<Event> events) {
    synchronized (this) {
      Map<String, Integer> next = new HashMap<>();
      events.stream().filter(Events::isOfAggregate).forEach(event -> check(event, next));
      events.forEach(this::add);
    }
    trackers.forEach(Tracker::sendMore);
  }

  synchronized void addSnapshot(Event snapshot) {
    snapshots
        .computeIfAbsent(snapshot.getAggregateIdentifier(), id -> new ArrayList<>())
        .add(snapshot.toBuilder().setSnapshot(true).build());
  }

  synchronized long size() {
    return all.size();
  }

  synchronized List<EventWithToken> from(long token, long atMost) {
    List<EventWithToken> found = new ArrayList<>();
    for (long i = token; i < all.size() && found.size() < atMost; i++) {
      found.add(EventWithToken.newBuilder().setToken(i).setEvent(all.get((int) i)).build());
    }
    return found;
  }

  synchronized long firstSince(long instant) {
    int token = 0;
    while (token < all.size() && all.get(token).getTimestamp() < instant) {
      token++;
    }
    return token;
  }

  synchronized List<Event> history(String aggregate) {
    return List.copyOf(histories.getOrDefault(aggregate, List.of()));
  }

  /** The newest first. */
  synchronized List<Event> snapshots(String aggregate) {
    return snapshots.getOrDefault(aggregate, List.of()).reversed().stream().toList();
  }

  void follow(Tracker tracker) {
    trackers.add(tracker);
    tracker.sendMore();
  }

  void forget(Tracker tracker) {
    trackers.remove(tracker);
  }

  private void check(Event event, Map<String, Integer> next) {
    String aggregate = event.getAggregateIdentifier();
    int expected = next.computeIfAbsent(aggregate, id -> history(id).size());
    if (event.getAggregateSequenceNumber() != expected) {
      throw refusal(event, expected);
    }
    next.put(aggregate, expected + 1);
  }

  private void add(Event event) {
    all.add(event);
    if (isOfAggregate(event)) {
      histories.computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>()).add(event);
    }
  }

  private static boolean isOfAggregate(Event event) {
    return !event.getAggregateType().isEmpty();
  }

  private static StatusRuntimeException refusal(Event event, int expected) {
    Metadata trailers = new Metadata();
    trailers.put(ERROR_CODE, "AXONIQ-2000");
    String problem =
        "[AXONIQ-2000] Invalid sequence number %d for aggregate %s, expected %d"
            .formatted(
                event.getAggregateSequenceNumber(), event.getAggregateIdentifier(), expected);
    return Status.OUT_OF_RANGE.withDescription(problem).asRuntimeException(trailers);
  }
}
