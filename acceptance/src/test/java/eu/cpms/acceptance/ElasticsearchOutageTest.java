package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Elasticsearch stops answering, as a machine does that swaps or has lost its network, or is gone.
 */
class ElasticsearchOutageTest {

  private static final String SEARCH = "{ search(text: \"seizures\") { edges { node { id } } } }";

  @RegisterExtension static final Demonstration demonstration = new Demonstration();

  private GraphQl requester;
  private String panel;
  private List<ProcessHandle> elasticsearch = List.of();

  @BeforeEach
  void elasticsearchStopsAnswering() throws Exception {
    requester = demonstration.cpms().as("requester");
    panel = Case.draft(requester, Case.enrol(requester, Nicknames.next()));
    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> Case.timelineKinds(requester, panel).contains("DRAFTED"));
    elasticsearch =
        demonstration
            .cpms()
            .process()
            .descendants()
            .filter(child -> child.info().commandLine().orElse("").contains("elasticsearch"))
            .toList();
    assertThat(elasticsearch).isNotEmpty();
    signal("-STOP");
  }

  @AfterEach
  void elasticsearchAnswersAgain() throws Exception {
    signal("-CONT");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !requester.askForAll(SEARCH, Map.of()).has("errors"));
  }

  @Test
  void commandsStillWorkAndReadsSayWhatIsMissing() throws Exception {
    assertThat(Case.comment(requester, panel, "written while search was down")).isPositive();
    assertThat(requester.refusalOf(SEARCH, Map.of())).isEqualTo("UNAVAILABLE");

    signal("-CONT");

    await()
        .atMost(Duration.ofMinutes(1))
        .ignoreExceptions()
        .until(() -> Case.timelineKinds(requester, panel).contains("COMMENT"));
  }

  @Test
  void aKilledElasticsearchComesBackAndCatchesUp() throws Exception {
    signal("-KILL");
    assertThat(Case.comment(requester, panel, "written while search was gone")).isPositive();

    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> Case.timelineKinds(requester, panel).contains("COMMENT"));
  }

  private void signal(String name) throws IOException, InterruptedException {
    for (ProcessHandle process : elasticsearch) {
      new ProcessBuilder("kill", name, String.valueOf(process.pid())).start().waitFor();
    }
  }
}
