package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.embedded.testing.TestServers;
import eu.cpms.embedded.testing.axonserver.InMemoryAxonServer;
import eu.cpms.server.client.Case;
import eu.cpms.server.client.GraphQl;
import eu.cpms.server.client.Nicknames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/** The packaged application with its events in Axon Server, and both of them dying. */
class EventsInAxonServerTest {

  private static final InMemoryAxonServer AXON_SERVER = InMemoryAxonServer.start();
  private static final Path DATA = Demonstration.newFolder();
  private static RunningCpms cpms;

  @BeforeAll
  static void start() {
    cpms =
        RunningCpms.start(
            DATA,
            "--cpms.event-store=axon-server",
            "--axon.axonserver.servers="
                + System.getenv()
                    .getOrDefault(TestServers.NAMED_AXON_SERVER, AXON_SERVER.address()));
  }

  @AfterAll
  static void end() {
    cpms.close();
    AXON_SERVER.close();
  }

  @Test
  void aCaseGoesFromEnrolmentToItsSignedOutcome() throws Exception {
    GraphQl requester = cpms.as("requester");
    String panel = Case.draft(requester, Case.enrol(requester, Nicknames.next()));
    Case.submit(requester, panel);
    JsonNode box = Case.openDropBox(requester, panel);
    awaitOnTimeline(requester, panel, "DROP_BOX_OPENED");
    Instant beforeTheFile = Instant.now();
    assertThat(ftp(box).upload(Curl.sample("CT_small.dcm")).exitCode()).isZero();
    awaitOnTimeline(requester, panel, "FILE_ATTACHED");

    Case.conclude(cpms.as("coordinator"), cpms.as("lead"), cpms.as("expert"), panel);

    awaitOnTimeline(requester, panel, "CLOSED");
    GraphQl auditor = cpms.as("auditor");
    assertThat(filesAsOf(auditor, panel, beforeTheFile)).isEmpty();
    assertThat(filesAsOf(auditor, panel, Instant.now())).hasSize(1);
  }

  @Test
  @DisabledIfEnvironmentVariable(named = TestServers.NAMED_AXON_SERVER, matches = ".+")
  void whileAxonServerIsAwayTheApplicationSaysSoAndAfterwardsAllCatchesUp() {
    GraphQl requester = cpms.as("requester");
    String panel = Case.draft(requester, Case.enrol(requester, Nicknames.next()));
    awaitOnTimeline(requester, panel, "DRAFTED");
    AXON_SERVER.stop();
    try {
      Instant asked = Instant.now();
      assertThat(refusalOfComment(requester, panel)).isEqualTo("UNAVAILABLE");
      assertThat(refusalOfHistory(requester, panel)).isEqualTo("UNAVAILABLE");
      assertThat(Instant.now()).isBefore(asked.plusSeconds(20));
    } finally {
      axonServerComesBack();
    }

    assertThat(Case.comment(requester, panel, "Written when it was back")).isPositive();
    awaitOnTimeline(requester, panel, "COMMENT");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = TestServers.NAMED_AXON_SERVER, matches = ".+")
  void nothingAcknowledgedIsLostWhenAxonServerDies() {
    Remarks remarks = Remarks.writtenUntil(cpms, AXON_SERVER::stop);
    axonServerComesBack();

    remarks.areAllIn(cpms);
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheApplicationDies() {
    Remarks remarks = Remarks.writtenUntil(cpms, cpms::kill);
    start();

    remarks.areAllIn(cpms);
  }

  private static void axonServerComesBack() {
    AXON_SERVER.startAgain();
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> cpms.as("requester").ask("{ me { member { id } } }", Map.of()).has("me"));
  }

  private static Curl ftp(JsonNode box) {
    return new Curl(cpms.ftpPort(), box.get("userName").asString(), box.get("password").asString());
  }

  /** After an outage Axon's processors try again within a minute. */
  private static void awaitOnTimeline(GraphQl reader, String panel, String kind) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> Case.timelineKinds(reader, panel).contains(kind));
  }

  private static String refusalOfComment(GraphQl requester, String panel) {
    return requester.refusalOf(
        "mutation($p: ID!) { comment(panelId: $p, text: \"x\") { id } }", Map.of("p", panel));
  }

  private static String refusalOfHistory(GraphQl requester, String panel) {
    return requester.refusalOf(
        "query($p: ID!, $t: DateTime!) { caseHistory(panelId: $p, asOf: $t) { asOf } }",
        Map.of("p", panel, "t", Instant.now().toString()));
  }

  private static JsonNode filesAsOf(GraphQl auditor, String panel, Instant instant) {
    return auditor
        .ask(
            "query($p: ID!, $t: DateTime!) { caseHistory(panelId: $p, asOf: $t) { panel { files {"
                + " name } } } }",
            Map.of("p", panel, "t", instant.toString()))
        .at("/caseHistory/panel/files");
  }
}
