package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of operations, numbered from 0, of which later ones name the results of earlier ones by
 * {@code newref:number}. The first that fails ends it; what was done before stays done, as in
 * Kurento.
 */
final class TransactionRun {
  private static final String REFERENCE = "newref:";
  private static final int MOST_OPERATIONS = 200;

  private final Dispatcher dispatcher;
  private final Conversation conversation;
  private final Iterator<JsonNode> operations;
  private final ArrayNode answers = Messages.object().arrayNode();

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
    JsonNode operation = operations.next();
    int number = answers.size();
    if (!operation.path("id").isInt() || operation.path("id").asInt() != number) {
      throw malformed("Id of request '%d' should be '%d'".formatted(number, number));
    }
    return dispatcher.carriedOut(resolved(operation), conversation).thenCompose(this::noted);
  }

  private CompletableFuture<JsonNode> noted(ObjectNode answer) {
    answers.add(answer);
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

  private JsonNode referred(String number) {
    if (!number.matches("\\d{1,4}")) {
      throw malformed("Invalid index of newref '" + number + "'");
    }
    JsonNode value = answers.path(Integer.parseInt(number)).path("result").path("value");
    if (value.isMissingNode()) {
      throw malformed("Result not found on request " + number);
    }
    return value;
  }

  private static KurentoException malformed(String message) {
    return KurentoException.of(40008, "MALFORMED_TRANSACTION", message);
  }
}
