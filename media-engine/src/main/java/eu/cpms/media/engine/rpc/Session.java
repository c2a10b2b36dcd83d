package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.object.Client;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client across sockets: it owns objects and gets events on whatever socket it has now. Belongs
 * to the control thread.
 */
final class Session implements Client {
  private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final int MOST_REMEMBERED = 1000;

  private final String id = UUID.randomUUID().toString();
  private final Map<JsonNode, Remembered> answers = new LinkedHashMap<>();
  private @Nullable Socket socket;
  private boolean flagged;

  private record Remembered(CompletableFuture<ObjectNode> answer, long until) {}

  String id() {
    return id;
  }

  void attach(Socket next) {
    socket = next;
    flagged = false;
  }

  void detach(Socket gone) {
    if (gone.equals(socket)) {
      socket = null;
    }
  }

  /** True at the second collector tick in a row at which it has no socket. */
  boolean collectable() {
    if (socket != null) {
      flagged = false;
      return false;
    }
    boolean before = flagged;
    flagged = true;
    return before;
  }

  /** The answer given to the same request id in the last 20 seconds, or null. */
  @Nullable CompletableFuture<ObjectNode> remembered(JsonNode requestId) {
    long now = System.nanoTime();
    answers.values().removeIf(answer -> now - answer.until() > 0);
    Remembered known = answers.get(requestId);
    return known == null ? null : known.answer();
  }

  void remember(JsonNode requestId, CompletableFuture<ObjectNode> answer) {
    if (answers.size() < MOST_REMEMBERED) {
      answers.put(requestId, new Remembered(answer, System.nanoTime() + REMEMBERED_NANOS));
    }
  }

  @Override
  public void event(ObjectNode value) {
    Socket known = socket;
    if (known != null) {
      ObjectNode params = JsonNodeFactory.instance.objectNode();
      params.set("value", value);
      ObjectNode message = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
      message.put("method", "onEvent").set("params", params);
      known.send(message.toString());
    }
  }
}
