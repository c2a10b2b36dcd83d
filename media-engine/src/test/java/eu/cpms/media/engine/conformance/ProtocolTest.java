package eu.cpms.media.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The envelope, sessions, objects and transactions, message by message. */
class ProtocolTest {
  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @TempDir private static Path folder;
  private static Server server;
  private RawClient client;

  @BeforeAll
  static void start() throws Exception {
    server = Server.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void connect() {
    client = new RawClient(server.uri());
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private String pipeline() throws InterruptedException {
    return client.create("MediaPipeline", Map.of());
  }

  private String endpoint(String pipeline) throws InterruptedException {
    return client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
  }

  @Test
  void aPingBeforeAnySessionHasNoSessionId() throws Exception {
    JsonNode result = client.call("ping", Map.of("interval", 240000)).path("result");
    assertThat(result.toString()).isEqualTo("{\"value\":\"pong\"}");
  }

  @Test
  void aSessionBeginsWithTheFirstCreate() throws Exception {
    JsonNode result = client.call("create", Map.of("type", "MediaPipeline")).path("result");
    assertThat(result.path("sessionId").asString()).matches(UUID_PATTERN);
    assertThat(result.path("value").asString()).matches(UUID_PATTERN + "_kurento.MediaPipeline");
    assertThat(client.call("ping", Map.of()).path("result").path("sessionId"))
        .isEqualTo(result.path("sessionId"));
  }

  @Test
  void theIdOfARequestComesBackWithItsType() throws Exception {
    JsonNode answer = client.sendText("{\"jsonrpc\":\"2.0\",\"id\":\"x1\",\"method\":\"ping\"}");
    assertThat(answer.path("id").isString()).isTrue();
    assertThat(answer.path("id").asString()).isEqualTo("x1");
  }

  @Test
  void aRequestIdIsCarriedOutOnce() throws Exception {
    pipeline();
    String request =
        "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"create\",\"params\":{\"type\":\"MediaPipeline\"}}";
    assertThat(client.sendText(request)).isEqualTo(client.sendText(request));
  }

  @Test
  void batchesAndOtherVersionsAreRefused() throws Exception {
    for (String text : List.of("[]", "[{\"jsonrpc\":\"2.0\"}]", "{\"id\":1,\"method\":\"ping\"}")) {
      JsonNode answer = client.sendText(text);
      assertThat(answer.path("error").path("code").asInt()).isEqualTo(-32600);
      assertThat(answer.path("error").path("message").asString())
          .isEqualTo("Invalid JSON-RPC request.");
      assertThat(answer.path("id").isNull()).isTrue();
    }
  }

  @Test
  void aNotificationIsAnsweredOddly() throws Exception {
    JsonNode answer = client.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"ping\"}");
    assertThat(answer.path("error").path("code").asInt()).isEqualTo(-32000);
    assertThat(answer.path("error").path("data").toString()).contains("pong");
    assertThat(answer.path("id").isNull()).isTrue();
    JsonNode failed = client.sendText("{\"jsonrpc\":\"2.0\",\"method\":\"dance\"}");
    assertThat(failed.path("error").path("code").asInt()).isEqualTo(-32601);
    assertThat(failed.path("id").isNull()).isTrue();
  }

  @Test
  void anUnknownMethodIsRefusedWithoutData() throws Exception {
    JsonNode error = client.call("dance", Map.of()).path("error");
    assertThat(error.toString()).isEqualTo("{\"code\":-32601,\"message\":\"Method not found.\"}");
  }

  @Test
  void closingASessionReleasesItsObjects() throws Exception {
    String pipeline = pipeline();
    assertThat(client.call("closeSession", Map.of()).path("result").isNull()).isTrue();
    JsonNode error = client.invoke(pipeline, "getName", Map.of()).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(40101);
  }

  @Test
  void aSessionIsTakenUpAgainOnANewSocket() throws Exception {
    JsonNode created = client.call("create", Map.of("type", "MediaPipeline")).path("result");
    String session = created.path("sessionId").asString();
    String endpoint = endpoint(created.path("value").asString());
    client.value("subscribe", Map.of("type", "ElementConnected", "object", endpoint));
    client.close();
    client = new RawClient(server.uri());
    JsonNode again = client.call("connect", Map.of("sessionId", session)).path("result");
    assertThat(again.path("sessionId").asString()).isEqualTo(session);
    assertThat(again.path("serverId").asString()).matches(UUID_PATTERN);
    client.invoke(endpoint, "connect", Map.of("sink", endpoint));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> client.events("ElementConnected").size() == 3);
  }

  @Test
  void anUnknownSessionIsRefused() throws Exception {
    for (String method : List.of("connect", "keepAlive")) {
      JsonNode error = client.call(method, Map.of("sessionId", "nobody")).path("error");
      assertThat(error.toString())
          .isEqualTo(
              "{\"code\":40007,\"data\":{\"type\":\"INVALID_SESSION\"},\"message\":\"Invalid session\"}");
    }
  }

  @Test
  void anObjectThatNobodyHoldsIsDestroyed() throws Exception {
    String pipeline = pipeline();
    assertThat(client.call("unref", Map.of("object", pipeline)).path("result").has("value"))
        .isFalse();
    assertThat(client.invoke(pipeline, "getName", Map.of()).path("error").path("code").asInt())
        .isEqualTo(40101);
  }

  @Test
  void whoHoldsAChildHoldsItsParents() throws Exception {
    String pipeline = pipeline();
    String endpoint = endpoint(pipeline);
    try (RawClient other = new RawClient(server.uri())) {
      assertThat(other.invoke(endpoint, "getName", Map.of()).has("result")).isTrue();
      String added = other.create("PassThrough", Map.of("mediaPipeline", pipeline));
      assertThat(client.call("closeSession", Map.of()).has("error")).isFalse();
      for (String held : List.of(pipeline, endpoint, added)) {
        assertThat(other.invoke(held, "getName", Map.of()).has("result")).as(held).isTrue();
      }
      assertThat(other.call("unref", Map.of("object", pipeline)).has("error")).isFalse();
      for (String held : List.of(pipeline, endpoint, added)) {
        JsonNode error = other.invoke(held, "getName", Map.of()).path("error");
        assertThat(error.path("code").asInt()).as(held).isEqualTo(40101);
      }
    }
  }

  @Test
  void whoLetsGoOfAnObjectHearsNoMoreOfIt() throws Exception {
    String source = client.create("PassThrough", Map.of("mediaPipeline", pipeline()));
    try (RawClient other = new RawClient(server.uri())) {
      Map<String, String> subscription = Map.of("type", "ElementConnected", "object", source);
      other.value("subscribe", subscription);
      client.value("subscribe", subscription);
      assertThat(other.call("unref", Map.of("object", source)).has("error")).isFalse();
      client.invoke(source, "connect", Map.of("sink", source));
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> client.events("ElementConnected").size() == 3);
      other.call("ping", Map.of());
      assertThat(other.events("ElementConnected")).isEmpty();
    }
  }

  @Test
  void aLostSessionIsCollectedAndItsObjectsWithIt() throws Exception {
    Assumptions.assumeTrue(server.collectsSoon(), "takes minutes");
    String pipeline = pipeline();
    client.close();
    client = new RawClient(server.uri());
    String manager = "manager_ServerManager";
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> !client.invoke(manager, "getPipelines", Map.of()).toString().contains(pipeline));
  }

  @Test
  void idsTellThePathToAnObject() throws Exception {
    String pipeline = pipeline();
    assertThat(endpoint(pipeline))
        .matches(pipeline + "/" + UUID_PATTERN + "_kurento.WebRtcEndpoint");
    String composite = client.create("kurento.Composite", Map.of("mediaPipeline", pipeline));
    assertThat(client.create("HubPort", Map.of("hub", composite)))
        .matches(composite + "/" + UUID_PATTERN + "_kurento.HubPort");
  }

  @Test
  void aVoidOperationHasANullValueAndAReleaseNone() throws Exception {
    String pipeline = pipeline();
    JsonNode set = client.invoke(pipeline, "setName", Map.of("name", "x")).path("result");
    assertThat(set.path("value").isNull()).isTrue();
    assertThat(client.call("release", Map.of("object", pipeline)).path("result").has("value"))
        .isFalse();
  }

  @Test
  void describeTellsTheHierarchy() throws Exception {
    JsonNode described =
        client.call("describe", Map.of("object", endpoint(pipeline()))).path("result");
    assertThat(described.path("qualifiedType").asString()).isEqualTo("kurento.WebRtcEndpoint");
    assertThat(described.path("type").asString()).isEqualTo("WebRtcEndpoint");
    assertThat(described.path("hierarchy").toString())
        .isEqualTo(
            "[\"kurento.BaseRtpEndpoint\",\"kurento.SdpEndpoint\",\"kurento.SessionEndpoint\","
                + "\"kurento.Endpoint\",\"kurento.MediaElement\",\"kurento.MediaObject\"]");
  }

  @Test
  void theDefaultsAreKurentos() throws Exception {
    String endpoint = endpoint(pipeline());
    Map<String, Object> defaults =
        Map.of(
            "getEncoderBitrate", 300000,
            "getSendTagsInEvents", false,
            "getMaxVideoSendBandwidth", 500,
            "getMinVideoSendBandwidth", 100,
            "getMinVideoRecvBandwidth", 100,
            "getMaxVideoRecvBandwidth", 0,
            "getMaxAudioRecvBandwidth", 0,
            "getMtu", 1200,
            "getConnectionState", "DISCONNECTED",
            "getMediaState", "DISCONNECTED");
    for (Map.Entry<String, Object> entry : defaults.entrySet()) {
      JsonNode value =
          client.invoke(endpoint, entry.getKey(), Map.of()).path("result").path("value");
      assertThat(value.asString()).as(entry.getKey()).isEqualTo(entry.getValue().toString());
    }
    JsonNode name = client.invoke(endpoint, "getName", Map.of()).path("result").path("value");
    assertThat(name.asString()).isEqualTo(endpoint);
  }

  @Test
  void aMinimumStaysBelowItsMaximum() throws Exception {
    String endpoint = endpoint(pipeline());
    assertThat(set(endpoint, "MinVideoSendBandwidth", 800)).isEqualTo(500);
    assertThat(set(endpoint, "MaxVideoSendBandwidth", 300)).isEqualTo(500);
    assertThat(set(endpoint, "MaxVideoSendBandwidth", 900)).isEqualTo(900);
    assertThat(set(endpoint, "MinVideoSendBandwidth", 800)).isEqualTo(800);
    assertThat(set(endpoint, "MaxVideoSendBandwidth", 0)).isZero();
  }

  private int set(String endpoint, String property, int value) throws InterruptedException {
    String parameter = property.replace("M", "m");
    client.invoke(endpoint, "set" + property, Map.of(parameter, value));
    return client.invoke(endpoint, "get" + property, Map.of()).path("result").path("value").asInt();
  }

  @Test
  void thePropertiesOfACreateHaveNoEffect() throws Exception {
    Map<String, ?> constructor = Map.of("mediaPipeline", pipeline());
    Map<String, ?> properties = Map.of("mtu", 900, "noSuch", true);
    String endpoint =
        client.value(
            "create",
            Map.of(
                "type",
                "WebRtcEndpoint",
                "constructorParams",
                constructor,
                "properties",
                properties));
    assertThat(client.invoke(endpoint, "getMtu", Map.of()).path("result").path("value").asInt())
        .isEqualTo(1200);
  }

  @Test
  void theParametersOfRembAreKept() throws Exception {
    String endpoint = endpoint(pipeline());
    Map<String, ?> change = Map.of("rembParams", Map.of("upLosses", 20));
    assertThat(client.invoke(endpoint, "setRembParams", change).has("error")).isFalse();
    JsonNode remb = client.invoke(endpoint, "getRembParams", Map.of()).path("result").path("value");
    assertThat(remb.path("upLosses").asInt()).isEqualTo(20);
    assertThat(remb.path("__type__").asString()).isEqualTo("RembParams");
  }

  @Test
  void tagsAreToldInTheOrderOfTheirKeys() throws Exception {
    String pipeline = pipeline();
    for (String key : List.of("b", "c", "a", "b")) {
      client.invoke(pipeline, "addTag", Map.of("key", key, "value", "of " + key));
    }
    JsonNode tags = client.invoke(pipeline, "getTags", Map.of()).path("result").path("value");
    assertThat(tags.valueStream().map(tag -> tag.path("key").asString()))
        .containsExactly("a", "b", "c");
  }

  @Test
  void keepAliveAnswersWithTheSession() throws Exception {
    String session =
        client
            .call("create", Map.of("type", "MediaPipeline"))
            .path("result")
            .path("sessionId")
            .asString();
    assertThat(client.call("keepAlive", Map.of()).path("result").toString())
        .isEqualTo("{\"sessionId\":\"" + session + "\"}");
  }

  @Test
  void aTransactionRefersToEarlierResults() throws Exception {
    JsonNode result =
        client
            .call(
                "transaction",
                Map.of(
                    "operations",
                    List.of(
                        operation(0, "create", Map.of("type", "MediaPipeline")),
                        operation(
                            1,
                            "create",
                            Map.of(
                                "type",
                                "PassThrough",
                                "constructorParams",
                                Map.of("mediaPipeline", "newref:0"))))))
            .path("result")
            .path("value");
    String pipeline = result.path(0).path("result").path("value").asString();
    assertThat(result.path(1).path("result").path("value").asString()).startsWith(pipeline + "/");
  }

  @Test
  void aTransactionEndsWithItsFirstErrorAndUndoesNothing() throws Exception {
    JsonNode value =
        client
            .call(
                "transaction",
                Map.of(
                    "operations",
                    List.of(
                        operation(0, "create", Map.of("type", "MediaPipeline")),
                        operation(1, "create", Map.of("type", "Nothing")),
                        operation(2, "create", Map.of("type", "MediaPipeline")))))
            .path("result")
            .path("value");
    assertThat(value.size()).isEqualTo(2);
    assertThat(value.path(1).path("error").path("code").asInt()).isEqualTo(40108);
    String pipeline = value.path(0).path("result").path("value").asString();
    assertThat(client.invoke(pipeline, "getName", Map.of()).has("result")).isTrue();
  }

  @Test
  void aBadReferenceRefusesTheTransaction() throws Exception {
    JsonNode error =
        client
            .call(
                "transaction",
                Map.of(
                    "operations", List.of(operation(0, "describe", Map.of("object", "newref:7")))))
            .path("error");
    assertThat(error.path("code").asInt()).isEqualTo(40008);
    assertThat(error.path("message").asString()).isEqualTo("Result not found on request 7");
  }

  @Test
  void aTransactionCountsItsOperationsFromZero() throws Exception {
    Map<Map<String, Object>, String> refused =
        Map.of(
            operation(4, "create", Map.of("type", "MediaPipeline")),
            "Id of request '0' should be '0'",
            operation(0, "describe", Map.of("object", "newref:x")),
            "Invalid index of newref 'x'");
    for (Map.Entry<Map<String, Object>, String> entry : refused.entrySet()) {
      JsonNode error =
          client.call("transaction", Map.of("operations", List.of(entry.getKey()))).path("error");
      assertThat(error.path("code").asInt()).isEqualTo(40008);
      assertThat(error.path("message").asString()).isEqualTo(entry.getValue());
    }
  }

  @Test
  void anOperationOfATransactionNeedsAMethod() throws Exception {
    Map<String, Object> operation = Map.of("jsonrpc", "2.0", "id", 0, "method", Map.of("a", "b"));
    JsonNode answers =
        client
            .call("transaction", Map.of("operations", List.of(operation)))
            .path("result")
            .path("value");
    assertThat(answers).hasSize(1);
    assertThat(answers.path(0).path("error").path("code").asInt()).isEqualTo(-32600);
  }

  private static Map<String, Object> operation(int id, String method, Map<String, ?> params) {
    return Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params);
  }
}
