package eu.cpms.media.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Events that come without a browser: connections, recorders, the life of objects. */
class EventTest {
  @TempDir private static Path folder;
  private static Server server;
  private RawClient client;
  private String pipeline;

  @BeforeAll
  static void start() throws Exception {
    server = Server.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() throws Exception {
    client = new RawClient(server.uri());
    pipeline = client.create("MediaPipeline", Map.of());
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private String element(String type) throws InterruptedException {
    return client.create(type, Map.of("mediaPipeline", pipeline));
  }

  private void subscribe(String object, String event) throws InterruptedException {
    client.value("subscribe", Map.of("type", event, "object", object));
  }

  @Test
  void connectingTellsTheSourceOncePerKindOfMedia() throws Exception {
    String source = element("PassThrough");
    String sink = element("PassThrough");
    subscribe(source, "ElementConnected");
    subscribe(source, "ElementDisconnected");
    client.invoke(source, "connect", Map.of("sink", sink));
    await().until(() -> client.events("ElementConnected").size() == 3);
    JsonNode data = client.events("ElementConnected").getFirst().path("data");
    assertThat(data.path("source").asString()).isEqualTo(source);
    assertThat(data.path("sink").asString()).isEqualTo(sink);
    assertThat(data.path("sinkMediaDescription").asString()).isEqualTo("default");
    assertThat(data.path("timestampMillis").isString()).isTrue();
    assertThat(data.path("tags").isArray()).isTrue();
    assertThat(data.path("type").asString()).isEqualTo("ElementConnected");
    client.call("release", Map.of("object", sink));
    await().until(() -> client.events("ElementDisconnected").size() == 3);
  }

  @Test
  void connectionsAreListedPerKindOfMedia() throws Exception {
    String source = element("PassThrough");
    String sink = element("PassThrough");
    client.invoke(source, "connect", Map.of("sink", sink));
    client.invoke(source, "disconnect", Map.of("sink", sink, "mediaType", "VIDEO"));
    JsonNode links =
        client.invoke(source, "getSinkConnections", Map.of()).path("result").path("value");
    assertThat(links.size()).isEqualTo(2);
    assertThat(links.path(0).path("__type__").asString()).isEqualTo("ElementConnectionData");
    JsonNode back =
        client.invoke(sink, "getSourceConnections", Map.of()).path("result").path("value");
    assertThat(back.size()).isEqualTo(2);
    Map<String, ?> other = Map.of("mediaType", "AUDIO", "description", "other");
    JsonNode none = client.invoke(sink, "getSourceConnections", other).path("result").path("value");
    assertThat(none.isArray()).isTrue();
    assertThat(none.size()).isZero();
  }

  @Test
  void aNewSourceTakesThePlaceOfTheOldOne() throws Exception {
    String first = element("PassThrough");
    String second = element("PassThrough");
    String sink = element("PassThrough");
    client.invoke(first, "connect", Map.of("sink", sink));
    subscribe(first, "ElementDisconnected");
    client.invoke(second, "connect", Map.of("sink", sink));
    await().until(() -> client.events("ElementDisconnected").size() == 3);
  }

  @Test
  void disconnectingIsToldEvenWhenThereWasNoConnection() throws Exception {
    String source = element("PassThrough");
    String sink = element("PassThrough");
    subscribe(source, "ElementConnected");
    subscribe(source, "ElementDisconnected");
    client.invoke(source, "disconnect", Map.of("sink", sink));
    await().until(() -> client.events("ElementDisconnected").size() == 3);
    client.forgetEvents();
    client.invoke(source, "connect", Map.of("sink", sink));
    client.invoke(source, "connect", Map.of("sink", sink));
    await().until(() -> client.events("ElementConnected").size() == 6);
    assertThat(client.events("ElementDisconnected")).hasSize(3);
  }

  @Test
  void candidatesAreToldOnceThereIsADescriptionOfOurs() throws Exception {
    String endpoint = element("WebRtcEndpoint");
    subscribe(endpoint, "IceCandidateFound");
    subscribe(endpoint, "IceGatheringDone");
    client.invoke(endpoint, "gatherCandidates", Map.of());
    client.invoke(endpoint, "generateOffer", Map.of());
    client.invoke(endpoint, "gatherCandidates", Map.of());
    await().until(() -> !client.events("IceGatheringDone").isEmpty());
    assertThat(client.events("IceGatheringDone")).hasSize(1);
    assertThat(
            client.events("IceCandidateFound").stream()
                .map(event -> event.path("data").path("candidate").path("sdpMLineIndex").asInt())
                .distinct())
        .containsExactlyInAnyOrder(0, 1);
    String description =
        client
            .invoke(endpoint, "getLocalSessionDescriptor", Map.of())
            .path("result")
            .path("value")
            .asString();
    String[] sections = description.split("\r\nm=");
    assertThat(sections).hasSize(3);
    assertThat(sections[1]).contains("\r\na=candidate:");
    assertThat(sections[2]).contains("\r\na=candidate:");
  }

  @Test
  void twoSubscriptionsGiveOneDelivery() throws Exception {
    String source = element("PassThrough");
    subscribe(source, "ElementConnected");
    subscribe(source, "ElementConnected");
    client.invoke(source, "connect", Map.of("sink", element("PassThrough"), "mediaType", "AUDIO"));
    await().until(() -> !client.events("ElementConnected").isEmpty());
    client.call("ping", Map.of());
    assertThat(client.events("ElementConnected")).hasSize(1);
  }

  @Test
  void theManagerTellsWhatIsCreatedAndDestroyed() throws Exception {
    String manager = "manager_ServerManager";
    subscribe(manager, "ObjectCreated");
    subscribe(manager, "ObjectDestroyed");
    String endpoint = element("WebRtcEndpoint");
    client.call("release", Map.of("object", pipeline));
    await().until(() -> ours("ObjectDestroyed", "objectId").size() == 2);
    assertThat(ours("ObjectCreated", "object")).containsExactly(endpoint);
    assertThat(ours("ObjectDestroyed", "objectId")).containsExactlyInAnyOrder(pipeline, endpoint);
    assertThat(client.events("ObjectDestroyed").getFirst().path("data").has("type")).isFalse();
  }

  /** The manager tells of the objects of other clients, too. */
  private List<String> ours(String type, String field) {
    return client.events(type).stream()
        .map(event -> event.path("data").path(field).asString())
        .filter(id -> id.startsWith(pipeline))
        .toList();
  }

  @Test
  void aRecorderWithoutMediaPausesAndStops() throws Exception {
    String recorder =
        client.create(
            "RecorderEndpoint",
            Map.of("mediaPipeline", pipeline, "uri", "file://" + folder.resolve("none.webm")));
    subscribe(recorder, "Paused");
    subscribe(recorder, "UriEndpointStateChanged");
    assertThat(client.invoke(recorder, "stop", Map.of()).has("error")).isFalse();
    client.invoke(recorder, "pause", Map.of());
    client.invoke(recorder, "pause", Map.of());
    await()
        .until(() -> client.eventTypes().containsAll(List.of("Paused", "UriEndpointStateChanged")));
    JsonNode state = client.invoke(recorder, "getState", Map.of()).path("result").path("value");
    assertThat(state.asString()).isEqualTo("PAUSE");
    assertThat(client.invoke(recorder, "record", Map.of()).has("error")).isFalse();
    assertThat(client.events("Paused")).hasSize(1);
    assertThat(client.invoke(recorder, "stopAndWait", Map.of()).has("error")).isFalse();
    assertThat(client.invoke(recorder, "stopAndWait", Map.of()).has("error")).isFalse();
    assertThat(client.invoke(recorder, "record", Map.of()).has("error")).isFalse();
  }

  @Test
  void theManagerKnowsTheServer() throws Exception {
    JsonNode info =
        client.invoke("manager_ServerManager", "getInfo", Map.of()).path("result").path("value");
    assertThat(info.path("type").asString()).isEqualTo("KMS");
    assertThat(info.path("version").asString()).startsWith("7.");
    for (String number : List.of("getCpuCount", "getUsedMemory")) {
      JsonNode value =
          client.invoke("manager_ServerManager", number, Map.of()).path("result").path("value");
      assertThat(value.asLong()).as(number).isPositive();
    }
    assertThat(factories(info, "core")).contains("HubPort", "MediaPipeline", "PassThrough");
    assertThat(factories(info, "elements"))
        .contains("Composite", "RecorderEndpoint", "WebRtcEndpoint")
        .doesNotContain("MediaPipeline");
  }

  private static List<String> factories(JsonNode info, String module) {
    return info.path("modules")
        .valueStream()
        .filter(entry -> entry.path("name").asString().equals(module))
        .flatMap(entry -> entry.path("factories").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(1));
  }
}
