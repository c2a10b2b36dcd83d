package eu.cpms.command.eventstore;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileCommand.OpenDropBox;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.Refusals;
import eu.cpms.command.testing.RunningWriteModel;
import eu.cpms.embedded.testing.TestServers;
import eu.cpms.embedded.testing.axonserver.InMemoryAxonServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What is different when the events live in Axon Server. */
class EventsInAxonServerTest {

  /** After an outage, such as that of another test, Axon's processors try again in a minute. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final InMemoryAxonServer AXON_SERVER = InMemoryAxonServer.start();
  private static final String DATABASE = TestServers.get().newDatabase();
  private static final ConfigurableApplicationContext APPLICATION = node();
  private static final CommandDesk DESK = APPLICATION.getBean(CommandDesk.class);
  private static final Cases CASES = new Cases(DESK);

  static {
    CASES.people();
  }

  @AfterAll
  static void end() {
    AXON_SERVER.close();
    APPLICATION.close();
  }

  @Test
  void nodesThatWriteToOneHistoryOvertakeEachOtherAndTryAgain() {
    PanelId panel = CASES.draft(CASES.patient(nickname()));
    try (var other = node()) {
      List<CommandDesk> desks = List.of(DESK, other.getBean(CommandDesk.class));

      List<Long> versions =
          IntStream.range(0, 4).mapToObj(i -> comment(desks.get(i % 2), panel).join()).toList();

      assertThat(versions).containsExactly(2L, 3L, 4L, 5L);
    }
  }

  @Test
  void anEventWithATakenNumberIsAConflict() {
    CentreId centre = CentreId.next();
    DESK.sendAs(Actor.SYSTEM, new RegisterCentre(centre, "UZ Gent", "BE")).join();

    assertThat(
            Refusals.of(DESK.sendAs(Actor.SYSTEM, new RegisterCentre(centre, "UZ Gent", "BE")))
                .code())
        .isEqualTo(Code.CONFLICT);
  }

  @Test
  void aLongHistoryIsReadFromItsSnapshot() {
    PanelId panel = CASES.draft(CASES.patient(nickname()));
    LongStream.range(0, 252).forEach(i -> comment(DESK, panel).join());

    EventStore events = APPLICATION.getBean(EventStore.class);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> events.readEvents(panel.value()).asStream().count() < 100);
    assertThat(events.readEvents(panel.value(), 0).asStream().count()).isEqualTo(253);
  }

  @Test
  void whatTheCrashOfANodeTookFromTheTableIsPutBack() {
    PanelId panel = CASES.led(CASES.patient(nickname()));
    JdbcClient jdbc = APPLICATION.getBean(JdbcClient.class);
    try (var stranger = nodeOn(TestServers.get().newDatabase())) {
      openBox(stranger.getBean(CommandDesk.class), panel);
    }

    await()
        .atMost(LONGEST_PAUSE.plusSeconds(30))
        .until(
            () ->
                jdbc.sql("SELECT count(*) FROM panel_drop_box WHERE panel_id = ?")
                        .param(panel.value())
                        .query(Integer.class)
                        .single()
                    == 1);
  }

  @Test
  void whatWasCountedStaysCountedWhenItsCommandIsLost() {
    JdbcClient jdbc = APPLICATION.getBean(JdbcClient.class);
    var counting = APPLICATION.getBean("counting", TransactionOperations.class);
    var command = new TransactionTemplate(APPLICATION.getBean(PlatformTransactionManager.class));

    command.executeWithoutResult(
        lost -> {
          lost.setRollbackOnly();
          counting.executeWithoutResult(
              counted -> jdbc.sql("INSERT INTO panel_number VALUES (1999, 7)").update());
        });

    assertThat(
            jdbc.sql("SELECT last FROM panel_number WHERE year = 1999")
                .query(Integer.class)
                .single())
        .isEqualTo(7);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = TestServers.NAMED_AXON_SERVER, matches = ".+")
  void whileAxonServerIsAwayCommandsAreRefusedAndAfterwardsTheyWork() {
    PanelId panel = CASES.draft(CASES.patient(nickname()));
    AXON_SERVER.stop();
    try {
      assertThat(Refusals.of(comment(DESK, panel)).code()).isEqualTo(Code.UNAVAILABLE);
    } finally {
      AXON_SERVER.startAgain();
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> comment(DESK, panel).join() == 2);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = TestServers.NAMED_AXON_SERVER, matches = ".+")
  void anAxonServerThatHangsIsNotWaitedForLongerThanTenSeconds() {
    PanelId panel = CASES.draft(CASES.patient(nickname()));
    AXON_SERVER.beSilent(true);
    try {
      var answer = comment(DESK, panel).orTimeout(11, TimeUnit.SECONDS);
      assertThat(Refusals.of(answer).code()).isEqualTo(Code.UNAVAILABLE);
    } finally {
      AXON_SERVER.beSilent(false);
    }
  }

  @Test
  @DisabledIfEnvironmentVariable(named = TestServers.NAMED_AXON_SERVER, matches = ".+")
  void whoAskedForEventsWhileAxonServerHungGetsThemAfterwards() throws InterruptedException {
    AXON_SERVER.beSilent(true);
    try (var stream = APPLICATION.getBean(EventStore.class).openStream(null)) {
      assertThat(stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)).isFalse();
      AXON_SERVER.beSilent(false);
      assertThat(stream.hasNextAvailable(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      AXON_SERVER.beSilent(false);
    }
  }

  private static String nickname() {
    return ThreadLocalRandom.current()
        .ints(12, 'a', 'z' + 1)
        .mapToObj(letter -> String.valueOf((char) letter))
        .collect(Collectors.joining("", "Quiet ", ""));
  }

  private static void openBox(CommandDesk desk, PanelId panel) {
    Instant end = Instant.now().plus(Duration.ofDays(6));
    desk.sendAs(as(People.REQUESTER), new OpenDropBox(DropBoxId.next(), panel, "$2a$10$hash", end))
        .join();
  }

  private static CompletableFuture<Long> comment(CommandDesk desk, PanelId panel) {
    return desk.sendAs(as(People.REQUESTER), new AddComment(panel, CommentId.next(), "Noted"));
  }

  private static ConfigurableApplicationContext node() {
    return nodeOn(DATABASE);
  }

  private static ConfigurableApplicationContext nodeOn(String database) {
    return RunningWriteModel.startOn(
        database,
        "cpms.roles=command",
        "cpms.node-id=" + UUID.randomUUID(),
        "cpms.event-store=axon-server",
        "axon.axonserver.servers="
            + System.getenv().getOrDefault(TestServers.NAMED_AXON_SERVER, AXON_SERVER.address()));
  }
}
