package eu.cpms.media.engine.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import eu.cpms.media.engine.object.EngineLimits;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a careless or hostile client cannot do to the engine. */
class LimitsTest {
  @TempDir private Path folder;

  private MediaEngineConfig config() {
    return MediaEngineConfig.of(0, folder);
  }

  @Test
  void objectsAreLimitedAndTheirPlacesGivenBack() throws Exception {
    try (MediaEngine engine =
            MediaEngine.start(config().withLimits(new EngineLimits(2, 1, 1, 1, 4000)));
        RawClient client = new RawClient(engine.uri().toString())) {
      client.create("MediaPipeline", Map.of());
      String pipeline = client.create("MediaPipeline", Map.of());
      JsonNode error = client.call("create", Map.of("type", "MediaPipeline")).path("error");
      assertThat(error.path("code").asInt()).isEqualTo(40009);
      assertThat(error.path("message").asString())
          .isEqualTo("at most 2 MediaPipeline objects at a time");
      client.call("release", Map.of("object", pipeline));
      client.create("MediaPipeline", Map.of());
    }
  }

  @Test
  void whoIsConnectedWhenTheEngineEndsHears() throws Exception {
    for (int i = 0; i < 20; i++) {
      MediaEngine engine = MediaEngine.start(config());
      try (RawClient client = new RawClient(engine.uri().toString())) {
        client.create("MediaPipeline", Map.of());
        engine.close();
        assertThat(client.closed()).succeedsWithin(Duration.ofSeconds(5));
      }
    }
  }

  @Test
  void whatIsCheapIsLimitedToo() throws Exception {
    try (MediaEngine engine =
            MediaEngine.start(config().withLimits(new EngineLimits(1, 1, 1, 1, 4000)));
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      for (int i = 0; i < 10; i++) {
        client.create("PassThrough", Map.of("mediaPipeline", pipeline));
      }
      Map<String, ?> another =
          Map.of("type", "PassThrough", "constructorParams", Map.of("mediaPipeline", pipeline));
      assertThat(code(client.call("create", another))).isEqualTo(40009);
      Map<String, ?> subscription = Map.of("type", "Error", "object", pipeline);
      for (int i = 0; i < 1000; i++) {
        client.value("subscribe", subscription);
      }
      assertThat(code(client.call("subscribe", subscription))).isEqualTo(40009);
    }
  }

  private static int code(JsonNode answer) {
    return answer.path("error").path("code").asInt();
  }

  @Test
  void withoutTheSecretNobodyGetsIn() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config().withSecret("open sesame"))) {
      String uri = engine.uri().toString();
      for (String wrong : new String[] {uri, uri + "?secret=", uri + "?secret=wrong"}) {
        assertThatThrownBy(() -> new RawClient(wrong))
            .hasRootCauseMessage("Unexpected HTTP response status code 401");
      }
      try (RawClient client = new RawClient(uri + "?secret=open%20sesame")) {
        assertThat(client.value("ping", Map.of())).isEqualTo("pong");
      }
    }
  }

  @Test
  void withoutASecretNoWebPageGetsIn() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config())) {
      String own = engine.uri().getAuthority();
      String kurentosClient = "http://" + own;
      assertThat(handshake(engine, "", kurentosClient)).startsWith("HTTP/1.1 101");
      for (String page : List.of("http://evil.example", "null", "http://127.0.0.1")) {
        assertThat(handshake(engine, "", page))
            .as(page)
            .startsWith("HTTP/1.1 403")
            .endsWith("start the engine with one and add ?secret=... to the address.\n");
      }
    }
    try (MediaEngine engine = MediaEngine.start(config().withSecret("sesame"))) {
      assertThat(handshake(engine, "?secret=sesame", "http://our.example"))
          .startsWith("HTTP/1.1 101");
    }
  }

  /** What is answered to a page of this origin. */
  private static String handshake(MediaEngine engine, String query, String origin)
      throws IOException {
    String request =
        """
        GET /kurento%s HTTP/1.1
        Host: %s
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Version: 13
        Origin: %s

        """;
    try (Socket socket = socket(engine)) {
      write(socket, request.formatted(query, engine.uri().getAuthority(), origin));
      socket.shutdownOutput();
      return read(socket);
    }
  }

  private static Socket socket(MediaEngine engine) throws IOException {
    Socket socket = new Socket(engine.uri().getHost(), engine.uri().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(US_ASCII));
  }

  /** What comes until the engine closes the socket. */
  private static String read(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  @Test
  void whoDoesNotFinishTheHandshakeIsSentAway() throws Exception {
    List<Socket> strangers = new ArrayList<>();
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      for (int i = 1; i < 1024; i++) {
        strangers.add(socket(engine));
      }
      write(strangers.getLast(), "GET /kurento HTTP/1.1\nHost");
      strangers.add(socket(engine));
      assertThat(read(strangers.getLast())).as("one too many").isEmpty();
      assertThat(read(strangers.getFirst())).as("silent").isEmpty();
      assertThat(read(strangers.get(1022))).as("half a header").isEmpty();
      assertThat(client.value("ping", Map.of())).isEqualTo("pong");
      try (RawClient next = new RawClient(engine.uri().toString())) {
        assertThat(next.value("ping", Map.of())).isEqualTo("pong");
      }
    } finally {
      for (Socket stranger : strangers) {
        stranger.close();
      }
    }
  }

  @Test
  void aMessageThatIsTooLongOrNoJsonClosesItsSocketOnly() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient other = new RawClient(engine.uri().toString())) {
      for (String text : new String[] {"{", "", "x".repeat(2 << 20)}) {
        try (RawClient client = new RawClient(engine.uri().toString())) {
          client.send(text);
          assertThat(client.closed()).succeedsWithin(Duration.ofSeconds(10));
        }
      }
      assertThat(other.value("ping", Map.of())).isEqualTo("pong");
    }
  }

  @Test
  void theNameOfARecordingNeedsNoEscapes() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      for (String name : new String[] {"case 12.webm", "case%2012.webm", "1+1.webm"}) {
        String recorder =
            client.create(
                "RecorderEndpoint",
                Map.of("mediaPipeline", pipeline, "uri", "file://" + folder.resolve(name)));
        client.invoke(recorder, "record", Map.of());
        JsonNode state = client.invoke(recorder, "getState", Map.of());
        assertThat(state.path("result").path("value").asString()).as(name).isEqualTo("PAUSE");
      }
    }
  }

  @Test
  void aNameWithoutASchemeLiesInTheFolderOfTheRecordings() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      String recorder =
          client.create(
              "RecorderEndpoint", Map.of("mediaPipeline", pipeline, "uri", "board/case.webm"));
      JsonNode uri = client.invoke(recorder, "getUri", Map.of()).path("result").path("value");
      assertThat(uri.asString()).isEqualTo("file://" + folder.resolve("board/case.webm"));
    }
  }

  @Test
  void theUriOfALocalFileMayBeWrittenInThreeWays() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      String plain = folder.resolve("a.webm").toString();
      for (String start : List.of("file:", "file://", "file://localhost", "FILE:")) {
        String recorder =
            client.create(
                "RecorderEndpoint", Map.of("mediaPipeline", pipeline, "uri", start + plain));
        client.invoke(recorder, "record", Map.of());
        assertThat(value(client.invoke(recorder, "getState", Map.of()))).isEqualTo("PAUSE");
        assertThat(value(client.invoke(recorder, "getUri", Map.of()))).isEqualTo("file://" + plain);
      }
    }
  }

  private static String value(JsonNode answer) {
    return answer.path("result").path("value").asString();
  }

  /** Kurento puts these addresses in the place of its own, and leaves interfaces out. */
  @Test
  void candidatesTellTheAddressesThatAnEndpointWasGiven() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      String endpoint = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
      client.invoke(endpoint, "setExternalIPv4", Map.of("externalIPv4", "203.0.113.5"));
      client.invoke(endpoint, "setExternalIPv6", Map.of("externalIPv6", "2001:db8::5"));
      client.invoke(endpoint, "generateOffer", Map.of());
      assertThat(candidates(client, endpoint))
          .contains("203.0.113.5")
          .isSubsetOf("203.0.113.5", "2001:db8::5");
      String other = client.create("WebRtcEndpoint", Map.of("mediaPipeline", pipeline));
      client.invoke(other, "setNetworkInterfaces", Map.of("networkInterfaces", "none,lo"));
      client.invoke(other, "generateOffer", Map.of());
      assertThat(candidates(client, other))
          .contains("127.0.0.1")
          .isSubsetOf("127.0.0.1", "0:0:0:0:0:0:0:1");
    }
  }

  /** The addresses of the candidates in the first section of a description. */
  private static List<String> candidates(RawClient client, String endpoint) throws Exception {
    client.invoke(endpoint, "gatherCandidates", Map.of());
    client.value("ping", Map.of());
    String local = value(client.invoke(endpoint, "getLocalSessionDescriptor", Map.of()));
    return local
        .lines()
        .takeWhile(line -> !line.startsWith("m=video"))
        .filter(line -> line.startsWith("a=candidate:"))
        .map(line -> line.split(" ", -1)[4])
        .toList();
  }

  @Test
  void theFolderOfTheRecordingsMayHaveAnyName() throws Exception {
    Path escaped = folder.resolve("100%25");
    try (MediaEngine engine = MediaEngine.start(MediaEngineConfig.of(0, escaped));
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      String recorder =
          client.create("RecorderEndpoint", Map.of("mediaPipeline", pipeline, "uri", "a.webm"));
      client.invoke(recorder, "record", Map.of());
      JsonNode state = client.invoke(recorder, "getState", Map.of());
      assertThat(state.path("result").path("value").asString()).isEqualTo("PAUSE");
    }
  }

  @Test
  void anUnknownSessionIsRefusedWhateverIsAsked() throws Exception {
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      for (String method : new String[] {"ping", "create", "invoke"}) {
        assertThat(code(client.call(method, Map.of("sessionId", "nobody")))).isEqualTo(40007);
      }
    }
  }

  @Test
  void aRecordingOutsideItsFolderIsRefusedByAnEvent(@TempDir Path outside) throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Files.createSymbolicLink(folder.resolve("gone.webm"), outside.resolve("nothing"));
    List<String> foreign =
        List.of(
            "file:///etc/x.webm",
            "file:/etc/x.webm",
            "file://../x.webm",
            "file://host" + folder.resolve("x.webm"),
            "http://x/y",
            "link/x.webm",
            "link/new/x.webm",
            "gone.webm");
    try (MediaEngine engine = MediaEngine.start(config());
        RawClient client = new RawClient(engine.uri().toString())) {
      String pipeline = client.create("MediaPipeline", Map.of());
      for (String uri : foreign) {
        String recorder =
            client.create("RecorderEndpoint", Map.of("mediaPipeline", pipeline, "uri", uri));
        client.value("subscribe", Map.of("type", "Error", "object", recorder));
        client.invoke(recorder, "record", Map.of());
        client.invoke(recorder, "getState", Map.of());
        assertThat(client.events("Error"))
            .as(uri)
            .singleElement()
            .matches(e -> e.path("data").path("type").asString().equals("RESOURCE_ERROR_OPEN"));
        client.forgetEvents();
      }
    }
    assertThat(outside).isEmptyDirectory();
  }
}
