package eu.cpms.query.fold;

import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import eu.cpms.query.access.CentresFold;
import eu.cpms.query.access.MembersFold;
import eu.cpms.query.history.CasesFold;
import eu.cpms.query.panel.PanelsFold;
import eu.cpms.query.patient.PatientsFold;
import eu.cpms.query.testing.Elastic;
import eu.cpms.query.testing.Story;
import eu.cpms.query.testing.TestStore;
import eu.cpms.query.timeline.TimelineFold;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Projections over real servers, with names of their own. */
public final class ReadSide implements AutoCloseable {

  public static final List<Fold<?>> ALL =
      List.of(
          new MembersFold(),
          new CentresFold(),
          new PatientsFold(),
          new PanelsFold(),
          new TimelineFold(),
          new CasesFold());

  private final TestStore store = new TestStore();
  private final ElasticsearchClient direct = Elastic.client();
  private final String prefix = Elastic.prefix();
  private final List<Projections> started = new ArrayList<>();

  public TestStore store() {
    return store;
  }

  public ElasticsearchClient client() {
    return direct;
  }

  public String prefix() {
    return prefix;
  }

  public void append(Story story) {
    store.append(story.take());
  }

  Projections start(List<? extends Fold<?>> folds) {
    return start(folds, store.tokens(), direct);
  }

  Projections start(List<? extends Fold<?>> folds, TokenStore tokens, ElasticsearchClient client) {
    Projections projections =
        new Projections(
            new ProjectionParts(store.events(), tokens, store.transactions(), client, prefix),
            folds);
    started.add(projections);
    projections.start();
    return projections;
  }

  /** Waits until every fold has seen every event. */
  static void awaitCaughtUp(Projections projections, int folds) {
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              List<ProjectionStatus> all = projections.statuses();
              long head = projections.head();
              return all.size() == folds && all.stream().allMatch(s -> s.position() >= head);
            });
  }

  /** All documents of an index, by id. */
  Map<String, String> documents(String index) throws IOException {
    direct.indices().refresh(r -> r.index(prefix + index));
    Map<String, String> documents = new TreeMap<>();
    var hits = direct.search(s -> s.index(prefix + index).size(10_000), Map.class).hits().hits();
    hits.forEach(hit -> documents.put(hit.id(), new TreeMap<>(hit.source()).toString()));
    return documents;
  }

  @Override
  public void close() throws IOException {
    started.forEach(Projections::stop);
    for (String index : direct.indices().get(g -> g.index(prefix + "*")).indices().keySet()) {
      direct.indices().delete(d -> d.index(index));
    }
    store.close();
  }
}
