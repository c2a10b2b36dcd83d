package eu.cpms.command.eventstore;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.RunningWriteModel;
import eu.cpms.embedded.testing.TestServers;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class HotAggregateTest {

  private static final int EVENTS = 10_000;
  private static final String ON_POSTGRESQL = "cpms.event-store=postgresql";

  /** The history is copied in the database, for speed; the snapshot comes from a command. */
  @Test
  void aCommandOnALongHistoryReadsOnlyWhatCameAfterTheLastSnapshot() {
    String database = TestServers.get().newDatabase();
    PanelId panel;
    try (var app = RunningWriteModel.startOn(database, ON_POSTGRESQL)) {
      Cases cases = new Cases(app.getBean(CommandDesk.class));
      cases.people();
      panel = cases.led(cases.patient("Long Story"));
      comment(app.getBean(CommandDesk.class), panel);
      repeatLastEvent(app.getBean(JdbcClient.class), panel);
    }
    try (var restarted = RunningWriteModel.startOn(database, ON_POSTGRESQL)) {
      comment(restarted.getBean(CommandDesk.class), panel);
      assertThat(eventsToLoad(restarted.getBean(EventStore.class), panel)).isLessThanOrEqualTo(251);
      long version = comment(restarted.getBean(CommandDesk.class), panel);
      assertThat(version).isEqualTo(EVENTS + 2);
    }
  }

  private static long comment(CommandDesk desk, PanelId panel) {
    return desk.sendAs(as(People.REQUESTER), new AddComment(panel, CommentId.next(), "Noted"))
        .join();
  }

  private static long eventsToLoad(EventStore events, PanelId panel) {
    DomainEventStream stream = events.readEvents(panel.value());
    return stream.asStream().count();
  }

  private static void repeatLastEvent(JdbcClient jdbc, PanelId panel) {
    jdbc.sql(
            """
            INSERT INTO domain_event_entry (aggregate_identifier, sequence_number, type,
              event_identifier, meta_data, payload, payload_revision, payload_type, time_stamp)
            SELECT aggregate_identifier, n, type, 'copy-' || n, meta_data, payload,
              payload_revision, payload_type, time_stamp
            FROM domain_event_entry, generate_series(sequence_number + 1, :last) AS n
            WHERE aggregate_identifier = :panel AND sequence_number =
              (SELECT max(sequence_number) FROM domain_event_entry WHERE aggregate_identifier = :panel)
            """)
        .param("last", EVENTS - 1)
        .param("panel", panel.value())
        .update();
  }
}
