package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The envelopes of JSON-RPC 2.0 as Kurento fills them. */
final class Messages {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Messages() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static JsonNode none() {
    return NODES.nullNode();
  }

  static ObjectNode value(JsonNode value) {
    ObjectNode result = object();
    result.set("value", value);
    return result;
  }

  static ObjectNode result(JsonNode id, JsonNode result) {
    ObjectNode message = object();
    message.set("id", id);
    message.put("jsonrpc", "2.0").set("result", result);
    return message;
  }

  static ObjectNode error(JsonNode id, KurentoException error) {
    JsonNode data = error.type().isEmpty() ? null : object().put("type", error.type());
    return error(id, error.code(), data, error.getMessage());
  }

  /** The answer to a notification: what failed, or else the value in this odd form of Kurento's. */
  static ObjectNode ignored(ObjectNode answer) {
    return answer.has("error")
        ? answer
        : error(
            none(),
            -32000,
            answer.path("result").path("value"),
            "Ignoring response because of a notification request");
  }

  private static ObjectNode error(
      JsonNode id, int code, @Nullable JsonNode data, @Nullable String message) {
    ObjectNode body = object().put("code", code);
    if (data != null) {
      body.set("data", data);
    }
    ObjectNode answer = object();
    answer.set("error", body.put("message", message));
    answer.set("id", id);
    return answer.put("jsonrpc", "2.0");
  }

  static ObjectNode event(ObjectNode value) {
    ObjectNode message = object().put("jsonrpc", "2.0").put("method", "onEvent");
    message.set("params", value(value));
    return message;
  }
}
