package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A hospital's IT sends files into a panel; an auditor sees the case as it was before. */
class CaseThroughTheApiTest {

  @RegisterExtension static final Demonstration demonstration = new Demonstration();

  @TempDir Path folder;

  private GraphQl requester;
  private String panel;
  private JsonNode box;

  @BeforeEach
  void aSubmittedPanelWithADropBox() {
    requester = demonstration.cpms().as("requester");
    panel = Case.draft(requester, Case.enrol(requester, Nicknames.next()));
    Case.submit(requester, panel);
    box = Case.openDropBox(requester, panel);
  }

  @Test
  void aDicomFileIsOnTheTimelineWithinTwoSeconds() throws Exception {
    assertThat(ftp().upload(Curl.sample("CT_small.dcm")).exitCode()).isZero();

    await().atMost(Duration.ofSeconds(2)).until(() -> timelineHas("FILE_ATTACHED"));
  }

  @Test
  void anEndingInCapitalsIsRefusedWithTheNameOfTheRule() throws Exception {
    Path capitals = Files.copy(Curl.sample("CT_small.dcm"), folder.resolve("CT_small.DCM"));

    assertThat(ftp().upload(capitals).transcript()).contains("EXTENSION_NOT_ALLOWED");
    await().atMost(Duration.ofSeconds(10)).until(() -> timelineHas("FILE_REFUSED"));
  }

  @Test
  void textInADicomFilesNameIsRefusedWithTheNameOfTheRule() throws Exception {
    Path text = Files.writeString(folder.resolve("x.dcm"), "This is no image.\n");

    assertThat(ftp().upload(text).transcript()).contains("CONTENT_DOES_NOT_MATCH_EXTENSION");
    await().atMost(Duration.ofSeconds(10)).until(() -> timelineHas("FILE_REFUSED"));
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n");
    Curl stranger =
        new Curl(demonstration.cpms().ftpPort(), box.get("userName").asString(), "guessed");

    assertThat(stranger.upload(file).transcript()).contains("530");
  }

  @Test
  void theCaseBeforeTheUploadDoesNotShowTheFile() throws Exception {
    await().atMost(Duration.ofMinutes(1)).until(() -> timelineHas("DROP_BOX_OPENED"));
    Instant before = Instant.now();
    assertThat(ftp().upload(Curl.sample("CT_small.dcm")).exitCode()).isZero();
    await().atMost(Duration.ofSeconds(10)).until(() -> timelineHas("FILE_ATTACHED"));
    GraphQl auditor = demonstration.cpms().as("auditor");

    assertThat(filesAsOf(auditor, before)).isEmpty();
    assertThat(filesAsOf(auditor, Instant.now())).hasSize(1);
  }

  @Test
  void aStrangerLearnsNothingOfThePanel() throws IOException {
    GraphQl researcher = demonstration.cpms().as("researcher");
    String query = "query($p: ID!) { panel(id: $p) { id } }";

    assertThat(researcher.askForAll(query, Map.of("p", panel)).at("/data/panel").isNull()).isTrue();
    assertThat(
            researcher.refusalOf(
                "mutation($p: ID!) { comment(panelId: $p, text: \"x\") { id } }",
                Map.of("p", panel)))
        .isEqualTo("NOT_FOUND");
  }

  private Curl ftp() {
    return new Curl(
        demonstration.cpms().ftpPort(),
        box.get("userName").asString(),
        box.get("password").asString());
  }

  private boolean timelineHas(String kind) {
    return Case.timelineKinds(requester, panel).contains(kind);
  }

  private JsonNode filesAsOf(GraphQl auditor, Instant instant) {
    return auditor
        .ask(
            "query($p: ID!, $t: DateTime!) { caseHistory(panelId: $p, asOf: $t) { panel { files {"
                + " name } } } }",
            Map.of("p", panel, "t", instant.toString()))
        .at("/caseHistory/panel/files");
  }
}
