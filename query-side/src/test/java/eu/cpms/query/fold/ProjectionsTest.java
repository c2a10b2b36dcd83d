package eu.cpms.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.embedded.testing.TestServers;
import eu.cpms.query.panel.PanelDocument;
import eu.cpms.query.panel.PanelsFold;
import eu.cpms.query.testing.Elastic;
import eu.cpms.query.testing.OneCase;
import eu.cpms.query.testing.Proxy;
import eu.cpms.query.testing.RandomStory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ProjectionsTest {

  private final ReadSide readSide = new ReadSide();

  @AfterEach
  void stop() throws IOException {
    readSide.close();
  }

  @Test
  void liveDocumentsEqualRebuiltOnesWhileWritingGoesOn() throws Exception {
    RandomStory story = new RandomStory(42).go(1_500);
    readSide.append(story.story());
    Projections projections = readSide.start(ReadSide.ALL);
    ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());

    var rebuilding = projections.rebuild("panels");
    // Not for ever: who writes without a pause may be faster than who reads and writes.
    for (int i = 0; i < 200 && !rebuilding.isDone(); i++) {
      readSide.append(story.go(5).story());
    }
    Rebuilt rebuilt = rebuilding.get(60, TimeUnit.SECONDS);
    ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());

    assertThat(rebuilt.index()).endsWith("panels-2-r2");
    Map<String, String> live = readSide.documents("panels");
    assertThat(live).hasSize(story.panels().size());
    projections.rebuild("panels").get(30, TimeUnit.SECONDS);
    assertThat(readSide.documents("panels")).isEqualTo(live);
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(
                        readSide
                            .client()
                            .indices()
                            .get(g -> g.index(readSide.prefix() + "panels-*"))
                            .indices())
                    .containsOnlyKeys(readSide.prefix() + "panels-2-r3"));
  }

  @Test
  void aCrashBetweenWritingAndStoringTheTokenChangesNothing() throws Exception {
    RandomStory story = new RandomStory(7).go(300);
    readSide.append(story.story());
    TokenStore failing = Mockito.spy(readSide.store().tokens());
    Mockito.doThrow(new IllegalStateException("killed"))
        .when(failing)
        .storeToken(Mockito.any(TrackingToken.class), Mockito.anyString(), Mockito.anyInt());
    Projections crashed = readSide.start(List.of(new PanelsFold()), failing, readSide.client());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> crashed.statuses().stream().anyMatch(s -> s.state() == ProjectionState.WAITING));
    crashed.stop();
    Map<String, String> written = readSide.documents("panels");

    Projections restarted = readSide.start(List.of(new PanelsFold()));
    ReadSide.awaitCaughtUp(restarted, 1);

    assertThat(written).isNotEmpty();
    assertThat(readSide.documents("panels")).isEqualTo(written);
  }

  @Test
  void aLostElasticsearchIsWaitedForAndCaughtUpWith() throws Exception {
    try (Proxy proxy = new Proxy(TestServers.get().elasticsearch())) {
      RandomStory story = new RandomStory(3).go(100);
      readSide.append(story.story());
      Projections projections =
          readSide.start(ReadSide.ALL, readSide.store().tokens(), Elastic.client(proxy.address()));
      ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());

      proxy.cut();
      readSide.append(story.go(100).story());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> states(projections).filter(s -> s == ProjectionState.WAITING).count() > 1);
      proxy.mend();
      ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());

      assertThat(readSide.documents("panels")).hasSize(story.panels().size());
      assertThat(states(projections)).containsOnly(ProjectionState.RUNNING);
    }
  }

  @Test
  void anEventThatCannotBeDigestedStopsItsFoldAndNoOther() throws Exception {
    OneCase one = new OneCase().people().draft();
    OneCase orphan = new OneCase();
    readSide.append(one.story);
    Projections projections = readSide.start(ReadSide.ALL);
    ReadSide.awaitCaughtUp(projections, ReadSide.ALL.size());
    orphan.story.then(new PanelWithdrawn(orphan.panel));
    readSide.append(orphan.story);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> states(projections).anyMatch(s -> s == ProjectionState.FAILED));
    Health health = new ProjectionsHealthIndicator(projections).health();
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(String.valueOf(health.getDetails().get(readSide.prefix() + "panels-2")))
        .contains("PanelWithdrawn", "lag=1");
    assertThat(states(projections)).contains(ProjectionState.RUNNING);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new ProjectionMetrics(projections).bindTo(meters);
    assertThat(meters.get("cpms.projection.failed").tag("fold", "panels").gauge().value())
        .isEqualTo(1);
    assertThat(meters.get("cpms.projection.lag").tag("fold", "panels").gauge().value())
        .isEqualTo(1);
  }

  @Test
  void aNewVersionIsFilledBesideTheOldOneAndThenTakesItsPlace() throws Exception {
    RandomStory story = new RandomStory(5).go(200);
    readSide.append(story.story());
    Projections before = readSide.start(List.of(new PanelsFold()));
    ReadSide.awaitCaughtUp(before, 1);
    before.stop();

    readSide.start(List.of(new NextPanelsFold()));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        readSide
                            .client()
                            .indices()
                            .get(g -> g.index(readSide.prefix() + "panels-*"))
                            .indices())
                    .containsOnlyKeys(readSide.prefix() + "panels-3"));
    assertThat(readSide.documents("panels")).hasSize(story.panels().size());
  }

  private static Stream<ProjectionState> states(Projections projections) {
    return projections.statuses().stream().map(ProjectionStatus::state);
  }

  /** The fold of panels as the next release has it. */
  private static final class NextPanelsFold implements Fold<PanelDocument> {
    private final PanelsFold now = new PanelsFold();

    @Override
    public String index() {
      return now.index();
    }

    @Override
    public int version() {
      return now.version() + 1;
    }

    @Override
    public Class<PanelDocument> documentType() {
      return now.documentType();
    }

    @Override
    public Set<Class<? extends DomainEvent>> listensTo() {
      return now.listensTo();
    }

    @Override
    public Stream<String> touches(RecordedEvent event) {
      return now.touches(event);
    }

    @Override
    public @Nullable PanelDocument evolve(@Nullable PanelDocument before, RecordedEvent event) {
      return now.evolve(before, event);
    }
  }
}
