package eu.cpms.media.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every refusal with its code, type and message. */
class ErrorTest {
  private static final String WITHOUT_DTLS =
      """
      v=0
      o=- 12345 12345 IN IP4 192.0.2.1
      s=-
      c=IN IP4 192.0.2.1
      t=0 0
      m=video 52126 RTP/AVP 96
      a=rtpmap:96 H264/90000
      a=recvonly
      """;

  @TempDir private static Path folder;
  private static Server server;
  private static RawClient client;
  private static String pipeline;
  private static String endpoint;

  @BeforeAll
  static void start() throws Exception {
    server = Server.start(folder);
    client = new RawClient(server.uri());
    pipeline = client.create("MediaPipeline", Map.of());
    endpoint = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static void assertError(JsonNode answer, int code, String type, String message) {
    JsonNode error = answer.path("error");
    assertThat(error.path("code").asInt()).as(answer.toString()).isEqualTo(code);
    assertThat(error.path("data").path("type").asString("")).isEqualTo(type);
    assertThat(error.path("message").asString()).isEqualTo(message);
  }

  private static JsonNode create(String type, Map<String, ?> parameters) throws Exception {
    return client.call("create", Map.of("type", type, "constructorParams", parameters));
  }

  @Test
  void unknownObjects() throws Exception {
    String message = "Object 'nobody' not found";
    List<JsonNode> answers =
        List.of(
            client.invoke("nobody", "getName", Map.of()),
            client.call("describe", Map.of("object", "nobody")),
            client.call("subscribe", Map.of("object", "nobody", "type", "Error")),
            client.invoke(endpoint, "connect", Map.of("sink", "nobody")),
            create("WebRtcEndpoint", Map.of("mediaPipeline", "nobody")));
    for (JsonNode answer : answers) {
      assertError(answer, 40101, "MEDIA_OBJECT_NOT_FOUND", message);
    }
  }

  @Test
  void unknownAndAbstractTypes() throws Exception {
    for (String type : List.of("Nothing", "MediaElement", "Hub")) {
      assertError(
          create(type, Map.of()),
          40108,
          "MEDIA_OBJECT_NOT_AVAILABLE",
          "Factory '" + type + "' not found");
    }
  }

  @Test
  void wrongConstructorParameters() throws Exception {
    assertError(
        create("WebRtcEndpoint", Map.of()),
        40001,
        "MARSHALL_ERROR",
        "'mediaPipeline' parameter should be a string");
    assertError(
        client.call("create", Map.of("type", "WebRtcEndpoint")),
        40001,
        "MARSHALL_ERROR",
        "'constructorParams' is required");
    assertError(
        create(
            "RecorderEndpoint",
            Map.of("mediaPipeline", pipeline, "uri", "file:///x", "mediaProfile", "VHS")),
        40001,
        "MARSHALL_ERROR",
        "Invalid value for 'MediaProfileSpecType'");
    assertError(
        create("WebRtcEndpoint", Map.of("mediaPipeline", endpoint)),
        -32603,
        "",
        "Unexpected error while processing method: bad_weak_ptr");
  }

  @Test
  void missingPartsOfARequest() throws Exception {
    assertError(client.call("create", Map.of()), -32000, "", "'type' parameter is required");
    assertError(
        client.call("invoke", Map.of("operation", "getName")),
        -32000,
        "",
        "'object' parameter is required");
    assertError(
        client.call("invoke", Map.of("object", endpoint)),
        -32000,
        "",
        "'operation' parameter is required");
  }

  @Test
  void unknownOperations() throws Exception {
    for (String name :
        List.of("dance", "getChilds", "getMinOutputBitrate", "getIceCandidatePairs")) {
      assertError(
          client.invoke(endpoint, name, Map.of()),
          40008,
          "MALFORMED_TRANSACTION",
          "Method '" + name + "' with 0 parameters not found");
    }
  }

  @Test
  void wrongOperationParameters() throws Exception {
    assertError(
        client.call("invoke", Map.of("object", endpoint, "operation", "processOffer")),
        40001,
        "MARSHALL_ERROR",
        "'operationParams' is required");
    assertError(
        client.invoke(
            endpoint, "setMaxVideoSendBandwidth", Map.of("maxVideoSendBandwidth", "much")),
        40001,
        "MARSHALL_ERROR",
        "'maxVideoSendBandwidth' parameter should be a integer");
    assertError(
        client.invoke(endpoint, "connect", Map.of("sink", endpoint, "mediaType", "SMELL")),
        40001,
        "MARSHALL_ERROR",
        "Invalid value for 'MediaType'");
  }

  @Test
  void elementsOfAnotherPipelineCannotBeConnected() throws Exception {
    String other = client.create("MediaPipeline", Map.of());
    String sink = client.create("WebRtcEndpoint", Map.of("mediaPipeline", other));
    assertError(
        client.invoke(endpoint, "connect", Map.of("sink", sink)),
        40004,
        "CONNECT_ERROR",
        "Media elements do not share pipeline");
  }

  @Test
  void unknownEvents() throws Exception {
    for (String event : List.of("Nothing", "OnIceCandidate", "MediaFlowInStateChange")) {
      assertError(
          client.call("subscribe", Map.of("object", endpoint, "type", event)),
          40106,
          "MEDIA_OBJECT_EVENT_NOT_SUPPORTED",
          "Event '" + event + "' not supported");
    }
  }

  @Test
  void sessionDescriptionsOutOfOrder() throws Exception {
    String fresh = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    assertError(
        client.invoke(fresh, "processOffer", Map.of("offer", "")),
        40201,
        "SDP_PARSE_ERROR",
        "Empty offer not valid");
    assertError(
        client.invoke(fresh, "processOffer", Map.of("offer", "hello")),
        40201,
        "SDP_PARSE_ERROR",
        "Invalid SDP");
    assertThat(code(client.invoke(fresh, "processAnswer", Map.of("answer", "v=0"))))
        .isEqualTo(40209);
    assertThat(code(client.invoke(fresh, "getLocalSessionDescriptor", Map.of()))).isEqualTo(40202);
    assertThat(code(client.invoke(fresh, "getRemoteSessionDescriptor", Map.of()))).isEqualTo(40203);
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyToAnOffer() throws Exception {
    String fresh = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    assertError(
        client.invoke(fresh, "processAnswer", Map.of("answer", "")),
        40201,
        "SDP_PARSE_ERROR",
        "Empty answer not valid");
    assertError(
        client.invoke(fresh, "processAnswer", Map.of("answer", "v=0")),
        40209,
        "SDP_END_POINT_NOT_OFFER_GENERATED",
        "Offer not generated. It is not possible to process an answer.");
    String peer = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    String offer = value(client.invoke(fresh, "generateOffer", Map.of()));
    String answer = value(client.invoke(peer, "processOffer", Map.of("offer", offer)));
    assertThat(value(client.invoke(fresh, "processAnswer", Map.of("answer", answer))))
        .startsWith("v=0");
    assertError(
        client.invoke(fresh, "processAnswer", Map.of("answer", answer)),
        40210,
        "SDP_END_POINT_ANSWER_ALREADY_PROCCESED",
        "Sdp Answer already processed");
  }

  @Test
  void anotherBrowserNeedsAnEndpointOfItsOwn() throws Exception {
    String fresh = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    String first = offerWith("AA:BB");
    assertThat(value(client.invoke(fresh, "processOffer", Map.of("offer", first))))
        .startsWith("v=0");
    JsonNode answer = client.invoke(fresh, "processOffer", Map.of("offer", offerWith("CC:DD")));
    assertThat(code(answer)).isIn(40201, 40208);
    assertThat(value(client.invoke(fresh, "getRemoteSessionDescriptor", Map.of()))).contains("AA");
  }

  private static String offerWith(String fingerprint) {
    return """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE 0
        m=audio 9 UDP/TLS/RTP/SAVPF 111
        c=IN IP4 0.0.0.0
        a=mid:0
        a=sendrecv
        a=rtcp-mux
        a=ice-ufrag:%1$.2s%1$.2s
        a=ice-pwd:0123456789abcdef01234567
        a=fingerprint:sha-256 %1$s
        a=setup:actpass
        a=rtpmap:111 opus/48000/2
        """
        .formatted(fingerprint)
        .replace("\n", "\r\n");
  }

  private static String value(JsonNode answer) {
    return answer.path("result").path("value").asString();
  }

  @Test
  void whatAnEndpointCannotDo() throws Exception {
    for (JsonNode answer :
        List.of(
            client.invoke(endpoint, "createDataChannel", Map.of()),
            client.invoke(endpoint, "closeDataChannel", Map.of("channelId", 1)))) {
      assertError(
          answer, 40111, "MEDIA_OBJECT_OPERATION_NOT_SUPPORTED", "Data channels are not supported");
    }
    String unfed = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    assertError(
        client.invoke(unfed, "requestKeyframe", Map.of()),
        40111,
        "MEDIA_OBJECT_OPERATION_NOT_SUPPORTED",
        "Keyframe request failed (must be requested from a subscriber element)");
  }

  @Test
  void aCandidateForASectionThatIsNotThere() throws Exception {
    String fresh = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
    client.invoke(fresh, "generateOffer", Map.of());
    client.invoke(fresh, "gatherCandidates", Map.of());
    String line = "candidate:1 1 UDP 2013266431 127.0.0.1 50000 typ host";
    for (int section : List.of(1, 7)) {
      Map<String, ?> candidate =
          Map.of("candidate", line, "sdpMid", "" + section, "sdpMLineIndex", section);
      JsonNode answer = client.invoke(fresh, "addIceCandidate", Map.of("candidate", candidate));
      assertThat(code(answer)).isEqualTo(section == 1 ? 0 : 40401);
    }
  }

  @Test
  void aTransactionWithoutOperations() throws Exception {
    assertError(
        client.call("transaction", Map.of()), -32000, "", "'operations' parameter is required");
  }

  @Test
  void whetherDataFlowsIsNoQuestion() throws Exception {
    for (String question : List.of("MediaFlowingIn", "MediaFlowingOut", "MediaTranscoding")) {
      assertThat(value(client.invoke(endpoint, "is" + question, Map.of("mediaType", "AUDIO"))))
          .isEqualTo("false");
      assertError(
          client.invoke(endpoint, "is" + question, Map.of("mediaType", "DATA")),
          40107,
          "MEDIA_OBJECT_ILLEGAL_PARAM_ERROR",
          "Media type DATA is not supported for " + question);
    }
  }

  @Test
  void anUnknownModule() throws Exception {
    assertError(
        client.invoke("manager_ServerManager", "getKmd", Map.of("moduleName", "nothing")),
        40500,
        "UNDEFINED",
        "Requested kmd module doesn't exist");
  }

  @Test
  void withoutASessionOrParameters() throws Exception {
    try (RawClient stranger = new RawClient(server.uri())) {
      for (String method : List.of("create", "invoke", "release", "closeSession")) {
        assertError(
            stranger.sendText(
                "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"method\":\"%s\"}".formatted(method, method)),
            -32602,
            "INVALID_PARAMS",
            "'params' is required");
      }
      for (String method : List.of("closeSession", "keepAlive")) {
        assertError(
            stranger.call(method, Map.of()), -32000, "", "'sessionId' parameter is required");
      }
    }
  }

  @Test
  void unknownTags() throws Exception {
    assertError(
        client.invoke(endpoint, "getTag", Map.of("key", "colour")),
        40110,
        "MEDIA_OBJECT_TAG_KEY_NOT_FOUND",
        "Tag key not found");
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("code").asInt();
  }

  @Test
  void whatIsNoError() throws Exception {
    Map<String, Object> candidate =
        Map.of("candidate", "garbage", "sdpMid", "0", "sdpMLineIndex", 0);
    List<JsonNode> answers =
        List.of(
            client.call("release", Map.of("object", "nobody")),
            client.call("release", Map.of("object", "manager_ServerManager")),
            client.call("unref", Map.of("object", "nobody")),
            client.call("unsubscribe", Map.of("object", endpoint, "subscription", "none")),
            client.invoke(endpoint, "disconnect", Map.of("sink", endpoint)),
            client.invoke(endpoint, "connect", Map.of("sink", endpoint)),
            client.invoke(endpoint, "connect", Map.of("sink", endpoint)),
            client.invoke(endpoint, "gatherCandidates", Map.of()),
            client.invoke(endpoint, "addIceCandidate", Map.of("candidate", candidate)),
            client.invoke(endpoint, "removeTag", Map.of("key", "none")),
            create("RecorderEndpoint", Map.of("mediaPipeline", pipeline, "uri", 7)),
            client.invoke(
                client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline)),
                "processOffer",
                Map.of("offer", WITHOUT_DTLS)));
    assertThat(answers).noneMatch(answer -> answer.has("error"));
  }
}
