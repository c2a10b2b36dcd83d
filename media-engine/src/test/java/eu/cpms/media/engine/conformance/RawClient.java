package eu.cpms.media.engine.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends what it likes and sees every message as it is. */
final class RawClient implements AutoCloseable, WebSocket.Listener {
  private static final JsonMapper JSON = new JsonMapper();

  /** Shared by all: a session answers an id that it knows from its memory. */
  private static final AtomicInteger LAST_ID = new AtomicInteger();

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();
  private final WebSocket socket;

  RawClient(String uri) {
    socket = http.newWebSocketBuilder().buildAsync(URI.create(uri), this).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      JsonNode message = JSON.readTree(partial.toString());
      partial.setLength(0);
      if (message.has("method")) {
        events.add(message);
      } else {
        answers.add(message);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(null);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(null);
  }

  /** Completed when the server has closed the socket. */
  CompletableFuture<@Nullable Void> closed() {
    return closed;
  }

  /** Sends a text as it is; the result is there when it is sent, before which no other may be. */
  CompletableFuture<WebSocket> send(String text) {
    return socket.sendText(text, true);
  }

  /** Sends a text as it is and returns the next answer. */
  JsonNode sendText(String text) throws InterruptedException {
    send(text).join();
    JsonNode answer = answers.poll(10, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer to " + text);
    }
    return answer;
  }

  JsonNode call(String method, Map<String, ?> params) throws InterruptedException {
    Map<String, Object> request =
        Map.of(
            "jsonrpc", "2.0", "id", LAST_ID.incrementAndGet(), "method", method, "params", params);
    return sendText(JSON.writeValueAsString(request));
  }

  /** The value of a call that has to succeed. */
  String value(String method, Map<String, ?> params) throws InterruptedException {
    JsonNode answer = call(method, params);
    if (answer.has("error")) {
      throw new AssertionError(answer.toString());
    }
    return answer.path("result").path("value").asString();
  }

  String create(String type, Map<String, ?> constructor) throws InterruptedException {
    return value("create", Map.of("type", type, "constructorParams", constructor));
  }

  JsonNode invoke(String object, String operation, Map<String, ?> params)
      throws InterruptedException {
    return call(
        "invoke", Map.of("object", object, "operation", operation, "operationParams", params));
  }

  /** The names of the events that came so far, in their order. */
  List<String> eventTypes() {
    return events.stream()
        .map(event -> event.path("params").path("value").path("type").asString())
        .toList();
  }

  List<JsonNode> events(String type) {
    return events.stream()
        .map(event -> event.path("params").path("value"))
        .filter(value -> value.path("type").asString().equals(type))
        .toList();
  }

  void forgetEvents() {
    events.clear();
  }

  @Override
  public void close() {
    socket.abort();
    http.shutdownNow();
  }
}
