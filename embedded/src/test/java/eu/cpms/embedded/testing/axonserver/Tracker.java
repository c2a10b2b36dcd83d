package eu.cpms.embedded.testing.axonserver;

import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** One client's stream of events: sends no more of them than the client has asked for. */
final class Tracker implements StreamObserver<GetEventsRequest> {

  private final Events events;
  private final ServerCallStreamObserver<EventWithToken> client;
  private long next = -1;
  private long permits;

  Tracker(Events events, ServerCallStreamObserver<EventWithToken> client) {
    this.events = events;
    this.client = client;
    client.setOnCancelHandler(this::end);
  }

  /** The first request says from where; every request says how many more. */
  @Override
  public void onNext(GetEventsRequest request) {
    synchronized (this) {
      permits += request.getNumberOfPermits();
      if (next < 0) {
        next = request.getTrackingToken();
      }
    }
    events.follow(this);
  }

  synchronized void sendMore() {
    List<EventWithToken> batch = client.isCancelled() ? List.of() : events.from(next, permits);
    for (EventWithToken event : batch) {
      client.onNext(event);
    }
    next += batch.size();
    permits -= batch.size();
  }

  @Override
  public void onError(Throwable clientIsGone) {
    end();
  }

  @Override
  public synchronized void onCompleted() {
    end();
    client.onCompleted();
  }

  private void end() {
    events.forget(this);
  }
}
