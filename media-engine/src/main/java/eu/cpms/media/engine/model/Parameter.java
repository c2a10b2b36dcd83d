package eu.cpms.media.engine.model;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A parameter of a constructor or an operation.
 *
 * @param values of its type when that is an enumeration, else empty
 * @param complex whether its type has properties of its own
 */
public record Parameter(
    String name, String type, boolean optional, List<String> values, boolean complex) {
  /**
   * Checks a value as Kurento does.
   *
   * @throws KurentoException MARSHALL_ERROR with Kurento's message
   */
  void check(JsonNode value) {
    if (value.isMissingNode() && optional) {
      return;
    }
    if (!matches(value)) {
      throw KurentoException.marshal("'" + name + "' parameter should be a " + expected());
    }
    if (!values.isEmpty() && !values.contains(value.asString())) {
      throw KurentoException.marshal("Invalid value for '" + type + "'");
    }
  }

  private boolean matches(JsonNode value) {
    return switch (expected()) {
      case "integer" -> value.isInt() || value.isLong() && type.equals("int64");
      case "double" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      // Kurento takes a URI of any JSON type
      default -> value.isString() || name.equals("uri");
    };
  }

  private String expected() {
    return switch (type) {
      case "int", "int64" -> "integer";
      case "float", "double" -> "double";
      case "boolean" -> "boolean";
      default -> type.endsWith("[]") ? "array" : complex ? "object" : "string";
    };
  }
}
