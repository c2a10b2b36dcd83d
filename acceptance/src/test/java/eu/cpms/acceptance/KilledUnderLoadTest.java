package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The server dies without warning while eight people write. */
class KilledUnderLoadTest {

  private static final String TIMELINE =
      "query($p: ID!, $a: String) { timeline(panelId: $p, first: 100, after: $a) {"
          + " pageInfo { hasNextPage endCursor } edges { node { id kind detail } } } }";
  private static final String HISTORY =
      "query($p: ID!, $t: DateTime!) { caseHistory(panelId: $p, asOf: $t) {"
          + " timeline { id kind detail } panel { version step contributions { text } } } }";

  @Test
  void nothingAcknowledgedIsLostAndNoProcessIsLeft() throws Exception {
    Path data = Demonstration.newFolder();
    RunningCpms first = RunningCpms.start(data);
    List<ProcessHandle> children = first.process().descendants().toList();
    String panel = newPanel(first);

    Set<String> acknowledged = writeUntilKilled(first, panel);

    assertThat(acknowledged).hasSizeGreaterThan(50);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    try (RunningCpms second = RunningCpms.start(data)) {
      GraphQl requester = second.as("requester");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(commentsOf(requester, panel)).containsAll(acknowledged));
      readModelsEqualTheFoldedHistory(requester, panel);
    }
  }

  private static String newPanel(RunningCpms cpms) {
    GraphQl requester = cpms.as("requester");
    return Case.draft(requester, Case.enrol(requester, Nicknames.next()));
  }

  private static Set<String> writeUntilKilled(RunningCpms cpms, String panel) throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    GraphQl requester = cpms.as("requester");
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 8)
          .forEach(writer -> writers.execute(() -> write(requester, panel, writer, acknowledged)));
      await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > 200);
      cpms.kill();
    }
    return acknowledged;
  }

  /** Ends when the server no longer answers. */
  private static void write(GraphQl requester, String panel, int writer, Set<String> acknowledged) {
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

  private static Set<String> commentsOf(GraphQl requester, String panel) {
    return entries(requester, panel).stream()
        .filter(entry -> entry.get("kind").asString().equals("COMMENT"))
        .map(entry -> entry.get("detail").asString())
        .collect(Collectors.toSet());
  }

  private static List<JsonNode> entries(GraphQl requester, String panel) {
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

  private static void readModelsEqualTheFoldedHistory(GraphQl requester, String panel) {
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
    assertThat(Set.copyOf(entries(requester, panel)))
        .isEqualTo(history.get("timeline").valueStream().collect(Collectors.toSet()));
  }
}
