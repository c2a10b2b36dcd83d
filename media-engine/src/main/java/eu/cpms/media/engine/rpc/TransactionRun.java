package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of operations, of which later ones name the results of earlier ones by {@code newref:id}.
 * The first that fails ends it; what was done before stays done, as in Kurento.
 */
final class TransactionRun {
  private static final String REFERENCE = "newref:";
  private static final int MOST_OPERATIONS = 200;

  private final Dispatcher dispatcher;
  private final Conversation conversation;
  private final Iterator<JsonNode> operations;
  private final ArrayNode answers = Messages.object().arrayNode();
  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  TransactionRun(Dispatcher dispatcher, Conversation conversation, JsonNode params) {
    JsonNode list = params.path("operations");
    if (!list.isArray()) {
      throw KurentoException.protocol(-32000, "'operations' parameter is required");
    }
    if (list.size() > MOST_OPERATIONS) {
      throw KurentoException.limit("operations in a transaction", MOST_OPERATIONS);
    }
    this.dispatcher = dispatcher;
    this.conversation = conversation;
    operations = list.iterator();
  }

  /** The answers of all operations up to the first error. */
  CompletableFuture<JsonNode> run() {
    if (!operations.hasNext()) {
      return CompletableFuture.completedFuture(result());
    }
    JsonNode operation = resolved(operations.next());
    return dispatcher
        .carriedOut(operation, conversation)
        .thenCompose(answer -> noted(operation.path("id"), answer));
  }

  private CompletableFuture<JsonNode> noted(JsonNode id, ObjectNode answer) {
    answers.add(answer);
    values.put(id.asString(), answer.path("result").path("value"));
    return answer.has("error") ? CompletableFuture.completedFuture(result()) : run();
  }

  private JsonNode result() {
    ObjectNode result = Messages.object();
    result.set("value", answers);
    Session session = conversation.session();
    return session == null ? result : result.put("sessionId", session.id());
  }

  /** The operation with every reference replaced by what it stands for. */
  private JsonNode resolved(JsonNode node) {
    if (node.isString() && node.asString().startsWith(REFERENCE)) {
      return referred(node.asString().substring(REFERENCE.length()));
    }
    if (node.isObject()) {
      ObjectNode copy = Messages.object();
      node.properties().forEach(entry -> copy.set(entry.getKey(), resolved(entry.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = Messages.object().arrayNode();
      node.forEach(item -> copy.add(resolved(item)));
      return copy;
    }
    return node;
  }

  private JsonNode referred(String id) {
    JsonNode value = values.get(id);
    if (value == null) {
      throw KurentoException.of(
          40008, "MALFORMED_TRANSACTION", "Result not found on request " + id);
    }
    return value;
  }
}
