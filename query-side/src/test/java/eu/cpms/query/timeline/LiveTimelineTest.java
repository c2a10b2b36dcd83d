package eu.cpms.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelEvent.CommentAdded;
import eu.cpms.query.fold.RecordedEvent;
import eu.cpms.query.testing.OneCase;
import eu.cpms.query.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class LiveTimelineTest {

  @Test
  void whoReadsTooSlowlyIsToldToConnectAgain() {
    try (TestStore store = new TestStore()) {
      OneCase one = new OneCase().people().draft();
      AtomicReference<Throwable> end = new AtomicReference<>();
      AtomicInteger handedOut = new AtomicInteger();
      SlowReader reader = new SlowReader(end);
      new LiveTimeline(store.events(), handingOutAtOnce(handedOut))
          .entries(one.panel, one.actor(one.requester))
          .subscribe(reader);
      for (int i = 0; i < 300; i++) {
        one.story.by(
            one.lead, new CommentAdded(one.panel, CommentId.next(), one.lead, "Comment " + i));
      }
      store.append(one.story.take());

      await().atMost(Duration.ofSeconds(30)).until(() -> handedOut.get() > 257);
      reader.requestUnbounded();
      assertThat(end.get())
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.rejection().code()).isEqualTo(Code.UNAVAILABLE));
    }
  }

  private static LiveEntries handingOutAtOnce(AtomicInteger handedOut) {
    LiveEntries entries = Mockito.mock(LiveEntries.class);
    Mockito.doAnswer(
            call -> {
              EventMessage<?> message = call.getArgument(0);
              List<Watcher> watchers = call.getArgument(1);
              TimelineDocument entry =
                  new TimelineFold().evolve(null, RecordedEvent.of(message, 1));
              watchers.forEach(watcher -> watcher.tell(entry));
              handedOut.incrementAndGet();
              return null;
            })
        .when(entries)
        .deliver(any(), any());
    return entries;
  }

  private static final class SlowReader extends BaseSubscriber<TimelineDocument> {
    private final AtomicReference<Throwable> end;

    SlowReader(AtomicReference<Throwable> end) {
      this.end = end;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    protected void hookOnError(Throwable error) {
      end.set(error);
    }
  }
}
