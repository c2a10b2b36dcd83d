package eu.cpms.embedded.testing.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc.EventStoreImplBase;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The event store's calls. Tokens count from 0; the last token of an empty store is -1. */
final class EventStoreService extends EventStoreImplBase {

  private static final Confirmation DONE = Confirmation.newBuilder().setSuccess(true).build();
  private final Events events;

  EventStoreService(Events events) {
    this.events = events;
  }

  /** One transaction: nothing is kept before the client has completed it. */
  @Override
  public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> response) {
    List<Event> transaction = new ArrayList<>();
    return new StreamObserver<>() {
      @Override
      public void onNext(Event event) {
        transaction.add(event);
      }

      @Override
      public void onError(Throwable rolledBack) {
        transaction.clear();
      }

      @Override
      public void onCompleted() {
        try {
          events.append(transaction);
          answer(DONE, response);
        } catch (StatusRuntimeException refused) {
          response.onError(refused);
        }
      }
    };
  }

  @Override
  public void appendSnapshot(Event snapshot, StreamObserver<Confirmation> response) {
    events.addSnapshot(snapshot);
    answer(DONE, response);
  }

  @Override
  public void listAggregateEvents(
      GetAggregateEventsRequest request, StreamObserver<Event> response) {
    String aggregate = request.getAggregateId();
    Optional<Event> snapshot =
        events.snapshots(aggregate).stream()
            .filter(found -> request.getAllowSnapshots())
            .filter(found -> number(found) >= request.getInitialSequence())
            .findFirst();
    long first = snapshot.map(found -> number(found) + 1).orElse(request.getInitialSequence());
    Predicate<Event> wanted =
        event ->
            number(event) >= first
                && (request.getMaxSequence() == 0 || number(event) <= request.getMaxSequence());
    Stream.concat(snapshot.stream(), events.history(aggregate).stream().filter(wanted))
        .forEach(response::onNext);
    response.onCompleted();
  }

  @Override
  public void listAggregateSnapshots(
      GetAggregateSnapshotsRequest request, StreamObserver<Event> response) {
    events.snapshots(request.getAggregateId()).stream()
        .filter(snapshot -> number(snapshot) >= request.getInitialSequence())
        .filter(snapshot -> number(snapshot) <= request.getMaxSequence())
        .limit(request.getMaxResults())
        .forEach(response::onNext);
    response.onCompleted();
  }

  @Override
  public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> response) {
    return new Tracker(events, (ServerCallStreamObserver<EventWithToken>) response);
  }

  @Override
  public void readHighestSequenceNr(
      ReadHighestSequenceNrRequest request,
      StreamObserver<ReadHighestSequenceNrResponse> response) {
    long highest = events.history(request.getAggregateId()).size() - 1L;
    answer(ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(highest).build(), response);
  }

  @Override
  public void getFirstToken(GetFirstTokenRequest request, StreamObserver<TrackingToken> response) {
    answer(token(0), response);
  }

  @Override
  public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> response) {
    answer(token(events.size() - 1), response);
  }

  @Override
  public void getTokenAt(GetTokenAtRequest request, StreamObserver<TrackingToken> response) {
    answer(token(events.firstSince(request.getInstant())), response);
  }

  private static long number(Event event) {
    return event.getAggregateSequenceNumber();
  }

  private static TrackingToken token(long token) {
    return TrackingToken.newBuilder().setToken(token).build();
  }

  private static <T> void answer(T answer, StreamObserver<T> response) {
    response.onNext(answer);
    response.onCompleted();
  }
}
