package eu.cpms.media.engine.object;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short names for making JSON, and the two keys that mark Kurento's complex values. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static JsonNode none() {
    return NODES.nullNode();
  }

  static JsonNode of(Object value) {
    return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
  }

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** A complex value of the module {@code kurento}. */
  static ObjectNode complex(String type) {
    return object().put("__module__", "kurento").put("__type__", type);
  }
}
