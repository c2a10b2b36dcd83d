package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object of Kurento's model. Belongs to the control thread. */
public abstract class MediaObject {
  private final String id;
  private final TypeModel type;
  private final @Nullable MediaObject parent;
  private final List<MediaObject> children = new ArrayList<>();
  private final Map<String, JsonNode> properties = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final long created = System.currentTimeMillis() / 1000;

  private record Subscription(Client client, String event) {}

  MediaObject(TypeModel type, @Nullable MediaObject parent) {
    this(type, parent, UUID.randomUUID() + "_" + type.qualifiedName());
  }

  MediaObject(TypeModel type, @Nullable MediaObject parent, String ownId) {
    this.type = type;
    this.parent = parent;
    id = parent == null ? ownId : parent.id() + "/" + ownId;
    if (parent != null) {
      parent.children.add(this);
    }
    set("name", Json.of(id));
    set("sendTagsInEvents", Json.of(false));
  }

  public final String id() {
    return id;
  }

  public final TypeModel type() {
    return type;
  }

  final List<MediaObject> children() {
    return List.copyOf(children);
  }

  final MediaObject root() {
    return parent == null ? this : parent.root();
  }

  /**
   * Carries out an operation which the model knows and whose parameters are right.
   *
   * @return the value, JSON null for none; may be completed later
   * @throws KurentoException when it is refused
   */
  public CompletableFuture<JsonNode> call(String operation, JsonNode parameters) {
    return CompletableFuture.completedFuture(callNow(operation, parameters));
  }

  /** An operation whose value is there at once. */
  JsonNode callNow(String operation, JsonNode parameters) {
    return switch (operation) {
      case "addTag" -> {
        tags.put(parameters.path("key").asString(), parameters.path("value").asString());
        yield Json.none();
      }
      case "removeTag" -> {
        tags.remove(parameters.path("key").asString());
        yield Json.none();
      }
      case "getTag" -> tag(parameters.path("key").asString());
      case "getTags" -> tags();
      case "getId" -> Json.of(id);
      case "getParent" -> parent == null ? Json.none() : Json.of(parent.id());
      case "getMediaPipeline" -> Json.of(root().id());
      case "getChildren" -> ids(children);
      case "getCreationTime" -> Json.of(created);
      default -> property(operation, parameters);
    };
  }

  private JsonNode tag(String key) {
    return Optional.ofNullable(tags.get(key))
        .map(Json::of)
        .orElseThrow(
            () ->
                KurentoException.of(40110, "MEDIA_OBJECT_TAG_KEY_NOT_FOUND", "Tag key not found"));
  }

  private ArrayNode tags() {
    ArrayNode all = Json.array();
    tags.forEach((key, value) -> all.add(Json.complex("Tag").put("key", key).put("value", value)));
    return all;
  }

  static ArrayNode ids(Iterable<? extends MediaObject> objects) {
    ArrayNode ids = Json.array();
    objects.forEach(object -> ids.add(object.id()));
    return ids;
  }

  private JsonNode property(String operation, JsonNode parameters) {
    String name = decapitalized(operation.substring(Math.min(3, operation.length())));
    JsonNode known = properties.get(name);
    if (known == null) {
      throw KurentoException.notImplemented(type.name() + "." + operation);
    }
    if (operation.startsWith("set")) {
      JsonNode value = parameters.path(name);
      set(name, known instanceof ObjectNode fields ? fields.setAll((ObjectNode) value) : value);
      return Json.none();
    }
    return known;
  }

  private String decapitalized(String name) {
    boolean asIs = name.isEmpty() || type.propertyType(name).isPresent();
    return asIs ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Gives a property a value; one that was never given a value is not offered. */
  void set(String name, JsonNode value) {
    properties.put(name, value);
    changed(name, value);
  }

  /** Told that a property has a new value. */
  void changed(String name, JsonNode value) {}

  final String subscribe(Client client, String event) {
    if (!type.raises(event)) {
      throw KurentoException.of(
          40106, "MEDIA_OBJECT_EVENT_NOT_SUPPORTED", "Event '" + event + "' not supported");
    }
    String subscription = UUID.randomUUID().toString();
    subscriptions.put(subscription, new Subscription(client, event));
    return subscription;
  }

  final void unsubscribe(String subscription) {
    subscriptions.remove(subscription);
  }

  final void forget(Client client) {
    subscriptions.values().removeIf(subscription -> subscription.client().equals(client));
  }

  /**
   * Raises Kurento's Error event.
   *
   * @param code GStreamer's number for what went wrong
   * @param errorType Kurento's name for the kind of error
   */
  final void raiseError(int code, String errorType, String description) {
    raise(
        "Error",
        Json.object()
            .put("description", description)
            .put("errorCode", code)
            .put("type", errorType));
  }

  /** Raises an event without fields of its own. */
  final void raise(String event) {
    raise(event, Json.object());
  }

  /** Raises an event: each client that subscribed gets it once, however often it did. */
  final void raise(String event, ObjectNode fields) {
    Set<Client> clients = new LinkedHashSet<>();
    for (Subscription subscription : subscriptions.values()) {
      if (subscription.event().equals(event)) {
        clients.add(subscription.client());
      }
    }
    if (!clients.isEmpty()) {
      ObjectNode value = envelope(event, fields);
      clients.forEach(client -> client.event(value));
    }
  }

  private ObjectNode envelope(String event, ObjectNode fields) {
    boolean withTags = properties.getOrDefault("sendTagsInEvents", Json.none()).asBoolean(false);
    ObjectNode data = fields.deepCopy();
    data.put("source", id);
    data.set("tags", withTags ? tags() : Json.array());
    data.put("timestampMillis", Long.toString(System.currentTimeMillis()));
    if (!event.equals("ObjectDestroyed") && !event.equals("ObjectCreated")) {
      data.putIfAbsent("type", Json.of(event));
    }
    ObjectNode value = Json.object();
    value.set("data", data);
    return value.put("object", id).put("type", event);
  }

  /** Lets go of what the object holds; its children are released before it. */
  void released() {}

  /** Takes the object out of the tree; nobody hears of it any more. */
  final void detach() {
    subscriptions.clear();
    if (parent != null) {
      parent.children.remove(this);
    }
  }
}
