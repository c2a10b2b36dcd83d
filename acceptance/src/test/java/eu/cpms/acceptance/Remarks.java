package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Eight people write remarks into one panel until the system dies under them. */
final class Remarks {

  private static final String TIMELINE =
      "query($p: ID!, $a: String) { timeline(panelId: $p, first: 100, after: $a) {"
          + " pageInfo { hasNextPage endCursor } edges { node { id kind detail } } } }";
  private static final String HISTORY =
      "query($p: ID!, $t: DateTime!) { caseHistory(panelId: $p, asOf: $t) {"
          + " timeline { id kind detail } panel { version step contributions { text } } } }";

  private final String panel;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  private Remarks(String panel) {
    this.panel = panel;
  }

  /** Writes until more than 200 remarks are acknowledged, and under the load lets it happen. */
  static Remarks writtenUntil(RunningCpms cpms, Runnable theEnd) {
    GraphQl requester = cpms.as("requester");
    Remarks remarks = new Remarks(Case.draft(requester, Case.enrol(requester, Nicknames.next())));
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 8)
          .forEach(writer -> writers.execute(() -> remarks.write(requester, writer)));
      await().atMost(Duration.ofSeconds(60)).until(() -> remarks.acknowledged.size() > 200);
      theEnd.run();
    }
    return remarks;
  }

  /**
   * Every acknowledged remark is there, and reading shows what folding the events shows, as soon as
   * each of the read models, which follow the events by themselves, has caught up.
   */
  void areAllIn(RunningCpms cpms) {
    GraphQl requester = cpms.as("requester");
    assertThat(acknowledged).hasSizeGreaterThan(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(commentsSeenBy(requester)).containsAll(acknowledged));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> readModelsEqualTheFoldedHistory(requester));
  }

  /** Ends when the server no longer takes any. */
  private void write(GraphQl requester, int writer) {
    for (int i = 0; i < 10_000; i++) {
      String text = "remark " + writer + "-" + i;
      try {
        Case.comment(requester, panel, text);
      } catch (RuntimeException serverIsGone) {
        return;
      }
      acknowledged.add(text);
    }
  }

  private Set<String> commentsSeenBy(GraphQl requester) {
    return entries(requester).stream()
        .filter(entry -> entry.get("kind").asString().equals("COMMENT"))
        .map(entry -> entry.get("detail").asString())
        .collect(Collectors.toSet());
  }

  private List<JsonNode> entries(GraphQl requester) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page;
    @Nullable String after = null;
    do {
      Map<String, @Nullable Object> variables = new HashMap<>(Map.of("p", panel));
      variables.put("a", after);
      page = requester.ask(TIMELINE, variables).get("timeline");
      page.get("edges").forEach(edge -> all.add(edge.get("node")));
      after = page.at("/pageInfo/endCursor").asString();
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return all;
  }

  private void readModelsEqualTheFoldedHistory(GraphQl requester) {
    JsonNode history =
        requester
            .ask(HISTORY, Map.of("p", panel, "t", Instant.now().toString()))
            .get("caseHistory");
    JsonNode live =
        requester
            .ask(
                "query($p: ID!) { panel(id: $p) { version step contributions { text } } }",
                Map.of("p", panel))
            .get("panel");

    assertThat(live).isEqualTo(history.get("panel"));
    assertThat(Set.copyOf(entries(requester)))
        .isEqualTo(history.get("timeline").valueStream().collect(Collectors.toSet()));
  }
}
