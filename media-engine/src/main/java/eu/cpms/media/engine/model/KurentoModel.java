package eu.cpms.media.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The model of Kurento 7.3.0, read from the definitions in the kms-api libraries. */
public final class KurentoModel {
  /** The release whose protocol is spoken. */
  public static final String VERSION = "7.3.0";

  private static final List<String> MODULES = List.of("core", "elements", "filters");
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, JsonNode> definitions = new HashMap<>();
  private final Map<String, List<String>> enumerations = new HashMap<>();
  private final Map<String, ObjectNode> defaults = new HashMap<>();
  private final Map<String, TypeModel> types = new HashMap<>();

  private KurentoModel() {}

  /** Reads the definitions from the class path. */
  public static KurentoModel load() {
    KurentoModel model = new KurentoModel();
    MODULES.forEach(model::read);
    model.definitions.keySet().forEach(model::type);
    return model;
  }

  private void read(String module) {
    String path = "/META-INF/kurento/" + module + ".kmd.json";
    try (InputStream in = KurentoModel.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + path + " of kms-api-" + module);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      sources.put(module, text);
      index(JSON.readTree(text));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + path, e);
    }
  }

  private void index(JsonNode module) {
    for (JsonNode type : module.path("remoteClasses")) {
      definitions.put(type.path("name").asString(), type);
    }
    for (JsonNode type : module.path("complexTypes")) {
      enumerations.put(type.path("name").asString(), names(type.path("values")));
      defaults.put(type.path("name").asString(), defaults(type.path("properties")));
    }
  }

  private static ObjectNode defaults(JsonNode properties) {
    ObjectNode defaults = JSON.createObjectNode();
    for (JsonNode property : properties) {
      if (property.has("defaultValue")) {
        defaults.set(property.path("name").asString(), property.path("defaultValue"));
      }
    }
    return defaults;
  }

  private static List<String> names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }

  private TypeModel type(String name) {
    TypeModel known = types.get(name);
    if (known != null) {
      return known;
    }
    JsonNode definition = definitions.getOrDefault(name, JSON.createObjectNode());
    TypeModel type =
        new TypeModel(
            name,
            definition.path("abstract").asBoolean(false),
            ancestors(definition),
            parameters(definition.path("constructor").path("params")),
            names(definition.path("events")));
    for (JsonNode method : definition.path("methods")) {
      type.operation(method.path("name").asString(), parameters(method.path("params")));
    }
    for (JsonNode property : definition.path("properties")) {
      boolean fixed =
          property.path("readOnly").asBoolean(false) || property.path("final").asBoolean(false);
      String propertyName = property.path("name").asString();
      type.property(propertyName, parameter(property), !fixed);
    }
    types.put(name, type);
    return type;
  }

  private List<TypeModel> ancestors(JsonNode definition) {
    List<TypeModel> ancestors = new ArrayList<>();
    JsonNode current = definition;
    while (current.has("extends")) {
      String parent = current.path("extends").asString();
      ancestors.add(type(parent));
      current = definitions.getOrDefault(parent, JSON.createObjectNode());
    }
    return ancestors;
  }

  private List<Parameter> parameters(JsonNode params) {
    return StreamSupport.stream(params.spliterator(), false).map(this::parameter).toList();
  }

  private Parameter parameter(JsonNode definition) {
    String type = definition.path("type").asString();
    return new Parameter(
        definition.path("name").asString(),
        type,
        definition.path("optional").asBoolean(false),
        enumerations.getOrDefault(type, List.of()));
  }

  /** The type of a name with or without {@code kurento.} before it. */
  public Optional<TypeModel> find(String name) {
    String simple = name.startsWith("kurento.") ? name.substring("kurento.".length()) : name;
    return Optional.ofNullable(types.get(simple));
  }

  /**
   * A type that is known to be there.
   *
   * @throws IllegalArgumentException when it is not
   */
  public TypeModel get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
  }

  /** The properties of a complex type that have defaults, with these. */
  public ObjectNode defaultsOf(String complexType) {
    return defaults.getOrDefault(complexType, JSON.createObjectNode()).deepCopy();
  }

  /** The text of a module's definition. */
  public Optional<String> source(String module) {
    return Optional.ofNullable(sources.get(module));
  }

  /** The modules read. */
  public List<String> modules() {
    return MODULES;
  }
}
