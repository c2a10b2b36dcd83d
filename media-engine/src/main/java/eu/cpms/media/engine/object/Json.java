package eu.cpms.media.engine.object;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Short names for making JSON, and the two keys that mark Kurento's complex values. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** Any value as JSON; null becomes JSON null. */
  static JsonNode of(@Nullable Object value) {
    return value instanceof JsonNode node ? node : MAPPER.valueToTree(value);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An object with one field. */
  static ObjectNode object(String field, JsonNode value) {
    ObjectNode object = object();
    object.set(field, value);
    return object;
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** A complex value of the module {@code kurento}. */
  static ObjectNode complex(String type) {
    return object().put("__module__", "kurento").put("__type__", type);
  }
}
