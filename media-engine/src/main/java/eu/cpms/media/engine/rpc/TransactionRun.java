package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
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
  private final JsonNode operations;
  private final ObjectNode result = Messages.object();
  private final ArrayNode answers = result.putArray("value");

  TransactionRun(Dispatcher dispatcher, Conversation conversation, JsonNode params) {
    this.dispatcher = dispatcher;
    this.conversation = conversation;
    operations = params.path("operations");
    if (operations.isMissingNode()) {
      throw Dispatcher.lacking(params, "operations");
    }
    if (!operations.isArray()) {
      throw KurentoException.protocol(-32000, "'operations' parameter should be an array");
    }
    if (operations.size() > MOST_OPERATIONS) {
      throw KurentoException.limit("operations in a transaction", MOST_OPERATIONS);
    }
  }

  /** The answers of all operations up to the first error. */
  CompletableFuture<ObjectNode> run() {
    int number = answers.size();
    if (number == operations.size()) {
      return CompletableFuture.completedFuture(result);
    }
    JsonNode operation = operations.path(number);
    if (!operation.path("id").isInt() || operation.path("id").asInt() != number) {
      throw KurentoException.malformed(
          "Id of request '%d' should be '%d'".formatted(number, number));
    }
    return dispatcher
        .carriedOut(resolved(operation.deepCopy()), conversation)
        .thenCompose(this::noted);
  }

  private CompletableFuture<ObjectNode> noted(ObjectNode answer) {
    answers.add(answer);
    return answer.has("error") ? CompletableFuture.completedFuture(result) : run();
  }

  /** What stands for a reference; in anything else references are replaced in place. */
  private JsonNode resolved(JsonNode node) {
    if (node.isString() && node.asString().startsWith(REFERENCE)) {
      return referred(node.asString().substring(REFERENCE.length()));
    }
    if (node instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(resolved(entry.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, resolved(array.get(i)));
      }
    }
    return node;
  }

  private JsonNode referred(String number) {
    if (!number.matches("\\d{1,4}")) {
      throw KurentoException.malformed("Invalid index of newref '" + number + "'");
    }
    JsonNode value = answers.path(Integer.parseInt(number)).path("result").path("value");
    if (value.isMissingNode()) {
      throw KurentoException.malformed("Result not found on request " + number);
    }
    return value;
  }
}
