package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.object.Client;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client across sockets: it owns objects and gets events on whatever socket it has now. Belongs
 * to the control thread.
 */
final class Session implements Client {
  private static final long REMEMBERED_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final int MOST_REMEMBERED = 100;
  private static final int LONGEST_ID = 64;
  final String id = UUID.randomUUID().toString();
  private final SequencedMap<JsonNode, Remembered> answers = new LinkedHashMap<>();
  private @Nullable Consumer<String> socket;
  private boolean flagged;

  private record Remembered(CompletableFuture<ObjectNode> answer, long until) {}

  void attach(Consumer<String> next) {
    socket = next;
    flagged = false;
  }

  void detach(Consumer<String> gone) {
    if (gone.equals(socket)) {
      socket = null;
    }
  }

  boolean isDetached() {
    return socket == null;
  }

  /** True at the second collector tick in a row at which it has no socket. */
  boolean collectable() {
    boolean before = flagged;
    flagged = socket == null;
    return before && flagged;
  }

  /** The answer given to the same request id in the last 20 seconds, or null. */
  @Nullable CompletableFuture<ObjectNode> remembered(JsonNode requestId) {
    long now = System.nanoTime();
    answers.values().removeIf(answer -> now - answer.until() > 0);
    Remembered known = answers.get(requestId);
    return known == null ? null : known.answer();
  }

  void remember(JsonNode requestId, CompletableFuture<ObjectNode> answer) {
    if (requestId.toString().length() > LONGEST_ID) {
      return;
    }
    answers.put(requestId, new Remembered(answer, System.nanoTime() + REMEMBERED_NANOS));
    if (answers.size() > MOST_REMEMBERED) {
      answers.pollFirstEntry();
    }
  }

  @Override
  public void event(ObjectNode value) {
    if (socket != null) {
      socket.accept(Messages.event(value).toString());
    }
  }
}
