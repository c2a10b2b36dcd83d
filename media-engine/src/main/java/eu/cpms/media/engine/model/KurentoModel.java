package eu.cpms.media.engine.model;

import static java.util.Objects.requireNonNull;

import eu.cpms.media.engine.model.TypeModel.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The model of Kurento 7.3.0, read from the definitions in the kms-api libraries. */
public final class KurentoModel {
  /** The release whose protocol is spoken. */
  public static final String VERSION = "7.3.0";

  /** The modules read. */
  public static final List<String> MODULES = List.of("core", "elements", "filters");

  private static final JsonMapper JSON = new JsonMapper();

  /** The first values of properties, by type; what is not here is not offered. */
  private final JsonNode defaults = JSON.readTree(read("defaults.json"));

  private final Map<String, String> sources = new HashMap<>();
  private final ObjectNode classes = JSON.createObjectNode();
  private final ObjectNode complexTypes = JSON.createObjectNode();
  private final Map<String, TypeModel> types = new HashMap<>();

  private KurentoModel() {}

  /** Reads the definitions from the class path. */
  public static KurentoModel load() {
    KurentoModel model = new KurentoModel();
    for (String module : MODULES) {
      String source = read("/META-INF/kurento/" + module + ".kmd.json");
      model.sources.put(module, source);
      JsonNode definitions = JSON.readTree(source);
      definitions.path("remoteClasses").forEach(type -> model.classes.set(name(type), type));
      definitions.path("complexTypes").forEach(type -> model.complexTypes.set(name(type), type));
    }
    model.classes.forEach(type -> model.types.put(name(type), model.type(type)));
    return model;
  }

  private static String read(String path) {
    try (InputStream in = KurentoModel.class.getResourceAsStream(path)) {
      return new String(requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private static String name(JsonNode definition) {
    return definition.path("name").asString();
  }

  /** A type with all that its ancestors say and it does not say itself. */
  private TypeModel type(JsonNode definition) {
    TypeModel type =
        new TypeModel(
            name(definition),
            new ArrayList<>(),
            operation("", definition.path("constructor").path("params")),
            new HashMap<>(),
            new HashSet<>(),
            JSON.createObjectNode());
    JsonNode ancestor = definition;
    while (!ancestor.isMissingNode()) {
      if (ancestor != definition) {
        type.hierarchy().add("kurento." + name(ancestor));
      }
      for (JsonNode method : ancestor.path("methods")) {
        type.operations().putIfAbsent(name(method), operation("", method.path("params")));
      }
      ancestor.path("properties").forEach(property -> addProperty(type, property));
      ancestor.path("events").forEach(event -> type.events().add(event.asString()));
      defaults
          .path(name(ancestor))
          .properties()
          .forEach(entry -> type.defaults().set(entry.getKey(), entry.getValue()));
      ancestor = classes.path(ancestor.path("extends").asString(""));
    }
    return type;
  }

  private void addProperty(TypeModel type, JsonNode property) {
    String name = name(property);
    String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    type.operations().putIfAbsent("get" + suffix, new Operation(name, List.of()));
    if (!property.path("readOnly").asBoolean(false) && !property.path("final").asBoolean(false)) {
      Operation set = new Operation(name, List.of(parameter(property)));
      type.operations().putIfAbsent("set" + suffix, set);
    }
  }

  private Operation operation(String property, JsonNode parameters) {
    return new Operation(property, parameters.valueStream().map(this::parameter).toList());
  }

  private Parameter parameter(JsonNode definition) {
    String typeName = definition.path("type").asString();
    JsonNode type = complexTypes.path(typeName);
    return new Parameter(
        name(definition),
        typeName,
        definition.path("optional").asBoolean(false),
        type.path("values").valueStream().map(JsonNode::asString).toList(),
        type.has("properties"));
  }

  /** The type of a name with or without {@code kurento.} before it. */
  public Optional<TypeModel> find(String name) {
    String simple = name.startsWith("kurento.") ? name.substring("kurento.".length()) : name;
    return Optional.ofNullable(types.get(simple));
  }

  /** The properties of a complex type that have defaults, with these. */
  public ObjectNode defaultsOf(String complexType) {
    ObjectNode values = JSON.createObjectNode();
    defaults.path(complexType).properties().forEach(e -> values.set(e.getKey(), e.getValue()));
    for (JsonNode property : complexTypes.path(complexType).path("properties")) {
      if (property.has("defaultValue")) {
        values.set(name(property), property.path("defaultValue"));
      }
    }
    return values;
  }

  /** The text of a module's definition. */
  public Optional<String> source(String module) {
    return Optional.ofNullable(sources.get(module));
  }
}
