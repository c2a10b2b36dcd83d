package eu.cpms.media.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Participant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.PassThrough;
import org.kurento.client.RecorderEndpoint;
import org.kurento.client.WebRtcEndpoint;
import tools.jackson.databind.JsonNode;

/** What is told, and in which order, when browsers come, are recorded and go. */
class MeetingEventsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path folder;
  private static Server server;
  private static Chromium chromium;
  private static KurentoClient client;
  private RawClient observer;
  private MediaPipeline pipeline;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start(folder);
    server = Server.start(folder);
    client = KurentoClient.create(server.uri());
  }

  @AfterAll
  static void stop() {
    client.destroy();
    server.close();
    chromium.close();
  }

  @BeforeEach
  void open() {
    observer = new RawClient(server.uri());
    pipeline = client.createMediaPipeline();
    page = chromium.open();
  }

  @AfterEach
  void close() {
    pipeline.release();
    observer.close();
    page.context().close();
  }

  private void observe(String object, String... events) throws InterruptedException {
    for (String event : events) {
      observer.value("subscribe", Map.of("type", event, "object", object));
    }
  }

  private WebRtcEndpoint endpoint() throws InterruptedException {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    observe(
        endpoint.getId(),
        "MediaSessionStarted",
        "IceComponentStateChanged",
        "IceCandidateFound",
        "IceGatheringDone",
        "NewCandidatePairSelected",
        "DtlsConnectionStateChange",
        "ConnectionStateChanged",
        "MediaStateChanged",
        "MediaFlowInStateChanged",
        "MediaFlowOutStateChanged");
    return endpoint;
  }

  private List<String> all(String type, String field) {
    return observer.events(type).stream()
        .map(event -> event.path("data").path(field).asString())
        .toList();
  }

  private void awaitFlow(String type, String state) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                observer.events(type).stream()
                        .filter(event -> event.path("data").path("state").asString().equals(state))
                        .map(event -> event.path("data").path("mediaType").asString())
                        .distinct()
                        .count()
                    == 2);
  }

  private int first(String type) {
    return observer.eventTypes().indexOf(type);
  }

  @Test
  void aPublisherConnectsInTheKnownOrder() throws Exception {
    WebRtcEndpoint endpoint = endpoint();
    Participant.publisher(page, "own", endpoint, "camera");
    awaitFlow("MediaFlowOutStateChanged", "FLOWING");
    await().atMost(PATIENCE).until(() -> first("MediaStateChanged") >= 0);
    List<String> types = observer.eventTypes();
    assertThat(types.getFirst()).isEqualTo("MediaSessionStarted");
    assertThat(first("IceComponentStateChanged")).isLessThan(first("IceCandidateFound"));
    assertThat(types.lastIndexOf("IceCandidateFound")).isLessThan(first("IceGatheringDone"));
    assertThat(first("ConnectionStateChanged")).isLessThan(first("MediaFlowOutStateChanged"));
    assertThat(first("MediaFlowOutStateChanged")).isLessThan(first("MediaStateChanged"));
    assertThat(statesOfFirstComponent())
        .startsWith("GATHERING")
        .endsWith("CONNECTED", "READY")
        .contains("CONNECTING");
    await()
        .atMost(PATIENCE)
        .until(() -> all("DtlsConnectionStateChange", "state").contains("CONNECTED"));
    assertThat(endpoint.getDtlsConnectionState().getFirst().getState().name())
        .isEqualTo("CONNECTED");
    assertThat(all("ConnectionStateChanged", "newState")).containsExactly("CONNECTED");
    assertThat(all("ConnectionStateChanged", "oldState")).containsExactly("DISCONNECTED");
    assertThat(all("MediaStateChanged", "newState")).containsExactly("CONNECTED");
    assertThat(observer.events("MediaFlowInStateChanged")).isEmpty();
    assertThat(all("MediaFlowOutStateChanged", "padName")).containsOnly("default");
    assertThat(endpoint.isMediaFlowingOut(MediaType.VIDEO)).isTrue();
    assertThat(endpoint.isMediaFlowingIn(MediaType.VIDEO)).isFalse();
  }

  private List<String> statesOfFirstComponent() {
    return observer.events("IceComponentStateChanged").stream()
        .map(event -> event.path("data"))
        .filter(data -> data.path("componentId").asInt() == 1)
        .map(data -> data.path("state").asString())
        .toList();
  }

  @Test
  void candidatesAndPairsHaveTheKnownForm() throws Exception {
    Participant.publisher(page, "own", endpoint(), "camera");
    await().atMost(PATIENCE).until(() -> first("NewCandidatePairSelected") >= 0);
    for (JsonNode event : observer.events("IceCandidateFound")) {
      JsonNode candidate = event.path("data").path("candidate");
      assertThat(candidate.path("candidate").asString()).startsWith("candidate:");
      assertThat(candidate.path("sdpMid").asString())
          .isEqualTo(candidate.path("sdpMLineIndex").asString());
      assertThat(candidate.path("__type__").asString()).isEqualTo("IceCandidate");
    }
    assertThat(
            observer.events("IceCandidateFound").stream()
                .map(event -> event.path("data").path("candidate").path("sdpMid").asString())
                .distinct())
        .containsExactlyInAnyOrder("0", "1");
    JsonNode pair =
        observer.events("NewCandidatePairSelected").getFirst().path("data").path("candidatePair");
    assertThat(pair.path("streamId").isString()).isTrue();
    assertThat(pair.path("__type__").asString()).isEqualTo("IceCandidatePair");
    JsonNode component = observer.events("IceComponentStateChanged").getFirst().path("data");
    assertThat(component.path("streamId").isIntegralNumber()).isTrue();
  }

  @Test
  void aViewerIsToldOfWhatFlowsInAndThatItCeases() throws Exception {
    WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
    WebRtcEndpoint sink = endpoint();
    observe(source.getId(), "ElementConnected", "MediaTranscodingStateChanged");
    source.connect(sink);
    Participant publisher = Participant.publisher(page, "own", source, "camera");
    Participant.viewer(page, "view", sink);
    awaitFlow("MediaFlowInStateChanged", "FLOWING");
    assertThat(observer.events("MediaFlowOutStateChanged")).isEmpty();
    assertThat(all("ElementConnected", "mediaType"))
        .containsExactlyInAnyOrder("AUDIO", "VIDEO", "DATA");
    assertThat(all("MediaTranscodingStateChanged", "state")).containsOnly("NOT_TRANSCODING");
    publisher.hangUp();
    awaitFlow("MediaFlowInStateChanged", "NOT_FLOWING");
    assertThat(all("ConnectionStateChanged", "newState")).containsExactly("CONNECTED");
  }

  @Test
  void mediaFlowsThroughAPlaceToRewire() throws Exception {
    WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
    PassThrough place = new PassThrough.Builder(pipeline).build();
    observe(place.getId(), "MediaFlowInStateChanged", "MediaFlowOutStateChanged");
    source.connect(place);
    Participant publisher = Participant.publisher(page, "own", source, "camera");
    awaitFlow("MediaFlowInStateChanged", "FLOWING");
    awaitFlow("MediaFlowOutStateChanged", "FLOWING");
    assertThat(place.isMediaFlowingIn(MediaType.VIDEO)).isTrue();
    assertThat(place.isMediaFlowingOut(MediaType.VIDEO)).isTrue();
    publisher.hangUp();
    awaitFlow("MediaFlowInStateChanged", "NOT_FLOWING");
    awaitFlow("MediaFlowOutStateChanged", "NOT_FLOWING");
  }

  @Test
  void mediaFlowsInAndOutOfAHub() throws Exception {
    WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
    Composite composite = new Composite.Builder(pipeline).build();
    HubPort in = new HubPort.Builder(composite).build();
    HubPort out = new HubPort.Builder(composite).build();
    observe(in.getId(), "MediaFlowInStateChanged");
    observe(out.getId(), "MediaFlowOutStateChanged");
    source.connect(in);
    out.connect(new PassThrough.Builder(pipeline).build());
    Participant.publisher(page, "own", source, "camera");
    awaitFlow("MediaFlowInStateChanged", "FLOWING");
    awaitFlow("MediaFlowOutStateChanged", "FLOWING");
    source.disconnect(in);
    awaitFlow("MediaFlowInStateChanged", "NOT_FLOWING");
    assertThat(out.isMediaFlowingIn(MediaType.VIDEO)).isFalse();
  }

  @Test
  void aRecorderTellsOfItsStates() throws Exception {
    WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
    RecorderEndpoint recorder =
        new RecorderEndpoint.Builder(pipeline, "file://" + folder.resolve("events.webm")).build();
    observe(
        recorder.getId(),
        "Recording",
        "Paused",
        "Stopped",
        "UriEndpointStateChanged",
        "MediaFlowInStateChanged");
    source.connect(recorder);
    Participant.publisher(page, "own", source, "camera");
    recorder.record();
    awaitFlow("MediaFlowInStateChanged", "FLOWING");
    awaitState("Recording", "START");
    recorder.pause();
    awaitState("Paused", "PAUSE");
    recorder.record();
    await().atMost(PATIENCE).until(() -> observer.events("Recording").size() == 2);
    recorder.stopAndWait();
    awaitState("Stopped", "STOP");
    assertThat(recorder.getState().name()).isEqualTo("STOP");
    assertThat(all("UriEndpointStateChanged", "state"))
        .containsExactly("START", "PAUSE", "START", "STOP");
  }

  private void awaitState(String event, String state) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                first(event) >= 0
                    && all("UriEndpointStateChanged", "state").getLast().equals(state));
  }

  @Test
  void statisticsHaveTheKnownForm() throws Exception {
    WebRtcEndpoint endpoint = endpoint();
    Participant.publisher(page, "own", endpoint, "camera");
    awaitFlow("MediaFlowOutStateChanged", "FLOWING");
    JsonNode statistics =
        observer.invoke(endpoint.getId(), "getStats", Map.of()).path("result").path("value");
    List<JsonNode> inbound =
        statistics
            .valueStream()
            .filter(entry -> entry.path("__type__").asString().equals("RTCInboundRTPStreamStats"))
            .toList();
    assertThat(inbound).hasSize(2);
    for (JsonNode entry : inbound) {
      assertThat(entry.path("ssrc").isString()).isTrue();
      assertThat(entry.path("timestampMillis").isNumber()).isTrue();
      assertThat(entry.path("packetsReceived").asLong()).isPositive();
      assertThat(entry.path("id").asString()).isNotEmpty();
    }
  }
}
