package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.command.testing.RunningWriteModel;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CommitOrderTest {

  private static final int WRITERS = 6;
  private static final int COMMITS = 150;

  @Test
  void noReaderSeesAnEventBeforeOneWithALowerPosition() throws Exception {
    try (var app = RunningWriteModel.start("cpms.event-store=postgresql")) {
      assertThat(latecomers(app)).isZero();
    }
  }

  @Test
  void withoutTheLockReadersDoSeeThemSoTheTestCanFail() throws Exception {
    try (var app = RunningWriteModel.start("cpms.event-store=postgresql")) {
      app.getBean(JdbcClient.class)
          .sql("DROP TRIGGER one_appender_at_a_time ON domain_event_entry")
          .update();
      assertThat(latecomers(app)).isPositive();
    }
  }

  /** Counts events that became visible after an event with a higher position was visible. */
  private static long latecomers(ConfigurableApplicationContext app) throws Exception {
    JdbcClient jdbc = app.getBean(JdbcClient.class);
    var transaction = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
    AtomicBoolean writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> reader = threads.submit(() -> watch(jdbc, writing));
      List<Callable<Void>> writers =
          IntStream.range(0, WRITERS).mapToObj(i -> writer(jdbc, transaction)).toList();
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      writing.set(false);
      return reader.get();
    }
  }

  private static long watch(JdbcClient jdbc, AtomicBoolean writing) {
    long highest = 0;
    long seen = 0;
    long late = 0;
    boolean last;
    do {
      last = !writing.get();
      var now = jdbc.sql("SELECT global_index FROM domain_event_entry").query(Long.class).list();
      long below = highest;
      long known = now.stream().filter(position -> position <= below).count();
      late += known - seen;
      seen = now.size();
      highest = now.stream().mapToLong(Long::longValue).max().orElse(0);
    } while (!last);
    return late;
  }

  private static Callable<Void> writer(JdbcClient jdbc, TransactionTemplate transaction) {
    return () -> {
      for (int i = 0; i < COMMITS; i++) {
        transaction.executeWithoutResult(
            status -> {
              append(jdbc);
              linger(jdbc);
            });
      }
      return null;
    };
  }

  private static void append(JdbcClient jdbc) {
    jdbc.sql(
            """
            INSERT INTO domain_event_entry (aggregate_identifier, sequence_number, event_identifier,
              payload, payload_type, time_stamp) VALUES (:id, 0, :id, '', 'test', '')
            """)
        .param("id", UUID.randomUUID().toString())
        .update();
  }

  /** Between taking a position and committing, as a command with more to write would. */
  private static void linger(JdbcClient jdbc) {
    int rows = ThreadLocalRandom.current().nextInt(2_000);
    jdbc.sql("SELECT count(*) FROM generate_series(1, ?)").param(rows).query(Long.class).single();
  }
}
