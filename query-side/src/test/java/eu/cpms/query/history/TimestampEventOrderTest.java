package eu.cpms.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

class TimestampEventOrderTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void historiesAreMergedByTime() {
    assertThat(inOrder(event("panel", 0, 1), event("panel", 1, 5), event("file", 0, 3)))
        .containsExactly("panel-0", "file-0", "panel-1");
  }

  @Test
  void aClockThatWasSetBackDoesNotTurnAHistoryRound() {
    assertThat(inOrder(event("panel", 0, 9), event("panel", 1, 2), event("file", 0, 5)))
        .containsExactly("file-0", "panel-0", "panel-1");
  }

  @Test
  void atTheSameInstantTheHistoryThatWasNamedFirstComesFirst() {
    assertThat(inOrder(event("panel", 7, 1), event("panel", 8, 1), event("file", 0, 1)))
        .containsExactly("panel-7", "panel-8", "file-0");
  }

  private static List<Object> inOrder(DomainEventMessage<?>... events) {
    return new TimestampEventOrder()
        .inOrder(List.of("panel", "file"), List.of(events)).stream()
            .<Object>map(positioned -> positioned.event().getPayload())
            .toList();
  }

  private static DomainEventMessage<?> event(String aggregate, long sequence, long second) {
    String name = aggregate + "-" + sequence;
    return new GenericDomainEventMessage<>(
        "type", aggregate, sequence, new GenericMessage<>(name), NOON.plusSeconds(second));
  }
}
