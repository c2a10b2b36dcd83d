package eu.cpms.media.engine.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One type of the model with all that it inherits. */
public final class TypeModel {
  private final String name;
  private final boolean isAbstract;
  private final List<TypeModel> ancestors;
  private final List<Parameter> constructor;
  private final List<String> events;
  private final Map<String, List<Parameter>> operations = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();

  TypeModel(
      String name,
      boolean isAbstract,
      List<TypeModel> ancestors,
      List<Parameter> constructor,
      List<String> events) {
    this.name = name;
    this.isAbstract = isAbstract;
    this.ancestors = ancestors;
    this.constructor = constructor;
    this.events = events;
  }

  void operation(String operation, List<Parameter> parameters) {
    operations.put(operation, parameters);
  }

  void property(String property, Parameter value, boolean writable) {
    String capital = property.substring(0, 1).toUpperCase(Locale.ROOT);
    String suffix = capital + property.substring(1);
    properties.put(property, value.type());
    operation("get" + suffix, List.of());
    if (writable) {
      operation("set" + suffix, List.of(value));
    }
  }

  public String name() {
    return name;
  }

  /** Its name with the module: {@code kurento.WebRtcEndpoint}. */
  public String qualifiedName() {
    return "kurento." + name;
  }

  public boolean isAbstract() {
    return isAbstract;
  }

  /** The qualified names of its ancestors, the nearest first. */
  public List<String> hierarchy() {
    return ancestors.stream().map(TypeModel::qualifiedName).toList();
  }

  public boolean raises(String event) {
    return events.contains(event)
        || ancestors.stream().anyMatch(ancestor -> ancestor.events.contains(event));
  }

  /** The type of a property, its own or inherited. */
  public Optional<String> propertyType(String property) {
    return Optional.ofNullable(properties.get(property))
        .or(() -> ancestors.stream().flatMap(a -> a.own(property).stream()).findFirst());
  }

  private Optional<String> own(String property) {
    return Optional.ofNullable(properties.get(property));
  }

  /**
   * Checks the parameters of a constructor.
   *
   * @throws KurentoException with Kurento's message for what is wrong first
   */
  public void checkConstructor(JsonNode given) {
    check(constructor, given, "constructorParams");
  }

  /**
   * Checks that there is such an operation and that its parameters are right.
   *
   * @throws KurentoException with Kurento's message for what is wrong first
   */
  public void checkOperation(String operation, JsonNode given) {
    List<Parameter> parameters =
        find(operation)
            .orElseThrow(
                () ->
                    KurentoException.of(
                        40008,
                        "MALFORMED_TRANSACTION",
                        "Method '%s' with %d parameters not found"
                            .formatted(operation, given.size())));
    check(parameters, given, "operationParams");
  }

  private Optional<List<Parameter>> find(String operation) {
    return Optional.ofNullable(operations.get(operation))
        .or(() -> ancestors.stream().flatMap(a -> a.ownOperation(operation).stream()).findFirst());
  }

  private Optional<List<Parameter>> ownOperation(String operation) {
    return Optional.ofNullable(operations.get(operation));
  }

  private static void check(List<Parameter> parameters, JsonNode given, String place) {
    if (!given.isObject() && parameters.stream().anyMatch(parameter -> !parameter.optional())) {
      throw KurentoException.marshal("'" + place + "' is required");
    }
    for (Parameter parameter : parameters) {
      JsonNode value = given.path(parameter.name());
      if (!value.isMissingNode() || !parameter.optional()) {
        parameter.check(value);
      }
    }
  }
}
