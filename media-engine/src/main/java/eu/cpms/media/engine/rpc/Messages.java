package eu.cpms.media.engine.rpc;

import eu.cpms.media.engine.model.KurentoException;
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

  static ObjectNode result(JsonNode id, JsonNode result) {
    ObjectNode message = NODES.objectNode();
    message.set("id", id);
    message.put("jsonrpc", "2.0").set("result", result);
    return message;
  }

  static ObjectNode error(JsonNode id, KurentoException error) {
    ObjectNode body = NODES.objectNode().put("code", error.code());
    if (!error.type().isEmpty()) {
      body.set("data", NODES.objectNode().put("type", error.type()));
    }
    body.put("message", error.getMessage());
    return error(id, body);
  }

  static ObjectNode error(JsonNode id, ObjectNode body) {
    ObjectNode message = NODES.objectNode();
    message.set("error", body);
    message.set("id", id);
    return message.put("jsonrpc", "2.0");
  }

  static JsonNode none() {
    return NODES.nullNode();
  }

  /** The answer to a notification, which Kurento gives in this odd form. */
  static ObjectNode ignored(JsonNode value) {
    ObjectNode body = NODES.objectNode().put("code", -32000);
    body.set("data", value);
    body.put("message", "Ignoring response because of a notification request");
    return error(none(), body);
  }
}
