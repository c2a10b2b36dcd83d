package eu.cpms.command.eventstore;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.Refusals;
import eu.cpms.command.testing.RunningWriteModel;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BusyEventStoreTest {

  @Test
  void whoWaitsTooLongForItsTurnIsToldSoAndNothingIsChanged() throws Exception {
    try (var app = RunningWriteModel.start("cpms.event-store=postgresql")) {
      CommandDesk desk = app.getBean(CommandDesk.class);
      Cases cases = new Cases(desk);
      cases.people();
      PanelId panel = cases.led(cases.patient("Long Queue"));
      AddComment comment = new AddComment(panel, CommentId.next(), "Waits in vain");
      long before = events(app.getBean(JdbcClient.class));

      try (Connection appender = appending(app.getBean(DataSource.class))) {
        assertThat(Refusals.of(desk.sendAs(as(People.REQUESTER), comment)).code())
            .isEqualTo(Code.UNAVAILABLE);
        appender.rollback();
      }

      assertThat(events(app.getBean(JdbcClient.class))).isEqualTo(before);
      assertThat(desk.sendAs(as(People.REQUESTER), comment).join()).isPositive();
    }
  }

  /** A connection in the middle of an append that does not end. */
  private static Connection appending(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    JdbcClient.create(new SingleConnectionDataSource(connection, true))
        .sql("INSERT INTO domain_event_entry (event_identifier) SELECT '' WHERE false")
        .update();
    return connection;
  }

  private static long events(JdbcClient jdbc) {
    return jdbc.sql("SELECT count(*) FROM domain_event_entry").query(Long.class).single();
  }
}
