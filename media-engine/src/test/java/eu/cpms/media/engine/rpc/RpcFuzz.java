package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.object.EngineLimits;
import eu.cpms.media.engine.object.ObjectRegistry;
import eu.cpms.media.engine.object.Realm;
import eu.cpms.media.engine.transport.MediaLoop;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages of clients, one a line, carried out by a whole engine but for its sockets. */
public final class RpcFuzz {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_MESSAGES = 16;

  /** It is answered when the interval asked for is over. */
  private static final String SLOW_BY_INTENT = "getUsedCpu";

  private static final ScheduledExecutorService CONTROL =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private static final Sessions SESSIONS = new Sessions();
  private static final ObjectRegistry OBJECTS;
  private static final Dispatcher DISPATCHER;

  static {
    try {
      Realm realm =
          new Realm(
              MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0),
              CONTROL,
              new EngineLimits(4, 4, 4, 0, 4000),
              Path.of(System.getProperty("java.io.tmpdir"), "fuzz-recordings"));
      OBJECTS = new ObjectRegistry(realm, SESSIONS::ids);
      DISPATCHER = new Dispatcher(OBJECTS, SESSIONS);
    } catch (Exception e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private RpcFuzz() {}

  public static List<byte[]> seeds() {
    String create =
        """
        {"id":1,"method":"transaction","params":{"operations":[\
        {"id":0,"method":"create","params":{"type":"MediaPipeline"},"jsonrpc":"2.0"},\
        {"id":1,"method":"create","params":{"type":"WebRtcEndpoint",\
        "constructorParams":{"mediaPipeline":"newref:0"},"properties":{}},"jsonrpc":"2.0"},\
        {"id":2,"method":"invoke","params":{"object":"newref:1","operation":"processOffer",\
        "operationParams":{"offer":"v=0"}},"jsonrpc":"2.0"},\
        {"id":3,"method":"subscribe","params":{"object":"newref:1","type":"IceCandidateFound"},\
        "jsonrpc":"2.0"}]},"jsonrpc":"2.0"}
        """;
    String others =
        """
        {"id":"a","method":"ping","params":{"interval":240000},"jsonrpc":"2.0"}
        {"id":3,"method":"connect","jsonrpc":"2.0"}
        {"id":4,"method":"describe","params":{"object":"manager_ServerManager"},"jsonrpc":"2.0"}
        {"method":"closeSession","jsonrpc":"2.0"}
        """;
    String odd =
        """
        {"id":1,"method":"transaction","params":{"operations":[\
        {"id":{"type":"MediaPipeline"},"method":"ping","jsonrpc":"2.0"}]},"jsonrpc":"2.0"}
        {"id":3,"method":"transaction","params":{"operations":[\
        {"id":0,"method":{"type":"MediaPipeline"},"jsonrpc":"2.0"}]},"jsonrpc":"2.0"}
        {"id":2,"method":"transaction","params":{"operations":[\
        {"id":0,"method":"create","params":{"type":"MediaPipeline"},"jsonrpc":"2.0"},\
        {"id":1,"method":"create","params":{"type":"WebRtcEndpoint",\
        "constructorParams":{"mediaPipeline":"newref:0"}},"jsonrpc":"2.0"},\
        {"id":2,"method":"invoke","params":{"object":"newref:1",\
        "operation":"setMinVideoRecvBandwidth",\
        "operationParams":{"minVideoRecvBandwidth":99999999999}},"jsonrpc":"2.0"}]},\
        "jsonrpc":"2.0"}
        """;
    return Stream.of(create, others, odd)
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Conversation conversation = new Conversation(text -> {});
    List<String> lines =
        new String(data, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.contains(SLOW_BY_INTENT))
            .toList();
    for (String line : lines.subList(0, Math.min(MOST_MESSAGES, lines.size()))) {
      try {
        JsonNode request = JSON.readTree(line);
        check(CONTROL.submit(() -> DISPATCHER.answer(request, conversation)).get().get());
      } catch (JacksonException e) {
        continue; // such a client is cut off
      }
    }
    CONTROL.submit(() -> end(conversation)).get();
  }

  private static void check(ObjectNode answer) {
    if (answer.has("error") == answer.has("result")) {
      throw new IllegalStateException("neither result nor error: " + answer);
    }
    checkError(answer);
    answer.path("result").path("value").forEach(RpcFuzz::checkError); // of a transaction
  }

  private static void checkError(JsonNode answer) {
    if (answer.path("error").path("code").asInt(0) == -32603
        && !answer.path("error").path("message").asString("").endsWith("bad_weak_ptr")) {
      throw new IllegalStateException("an unexpected failure: " + answer);
    }
  }

  private static void end(Conversation conversation) {
    Session session = conversation.session();
    if (session != null) {
      DISPATCHER.end(session);
    }
    if (!OBJECTS.countByType().isEmpty()) {
      throw new IllegalStateException("left behind: " + OBJECTS.countByType());
    }
  }
}
