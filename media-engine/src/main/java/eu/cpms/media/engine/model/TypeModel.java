package eu.cpms.media.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One type of the model with all that it inherits.
 *
 * @param hierarchy the qualified names of its ancestors, the nearest first
 * @param constructor what {@code create} needs
 * @param operations by name, those that get and set properties included
 * @param events the names of the events it may raise
 * @param defaults the first values of the properties that the engine offers
 */
public record TypeModel(
    String name,
    List<String> hierarchy,
    Operation constructor,
    Map<String, Operation> operations,
    Set<String> events,
    ObjectNode defaults) {

  /**
   * What can be called.
   *
   * @param property the name of the property which it gets or sets, empty for other operations
   */
  public record Operation(String property, List<Parameter> parameters) {
    private void check(JsonNode given, String place) {
      if (!given.isObject() && parameters.stream().anyMatch(parameter -> !parameter.optional())) {
        throw KurentoException.marshal("'" + place + "' is required");
      }
      parameters.forEach(parameter -> parameter.check(given.path(parameter.name())));
    }
  }

  /** Its name with the module: {@code kurento.WebRtcEndpoint}. */
  public String qualifiedName() {
    return "kurento." + name;
  }

  /**
   * Checks the parameters of a constructor.
   *
   * @throws KurentoException with Kurento's message for what is wrong first
   */
  public void checkConstructor(JsonNode given) {
    constructor.check(given, "constructorParams");
  }

  /**
   * The operation of a name, if its parameters are right.
   *
   * @throws KurentoException with Kurento's message for what is wrong first
   */
  public Operation operation(String operation, JsonNode given) {
    Operation known = operations.get(operation);
    if (known == null) {
      throw KurentoException.malformed(
          "Method '%s' with %d parameters not found".formatted(operation, given.size()));
    }
    known.check(given, "operationParams");
    return known;
  }
}
