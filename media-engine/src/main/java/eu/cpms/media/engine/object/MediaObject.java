package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.TypeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object of Kurento's model: it declares what it answers, and keeps the properties that nothing
 * here depends on. Belongs to the control thread.
 */
public abstract class MediaObject {
  private static final int MOST_SUBSCRIPTIONS = 1000;
  final Realm realm;
  private final String id;
  private final TypeModel type;
  private final @Nullable MediaObject parent;
  private final List<MediaObject> children = new ArrayList<>();
  private final Map<String, Function<JsonNode, @Nullable Object>> operations = new HashMap<>();
  private final ObjectNode properties;
  private final Map<String, String> tags = new TreeMap<>();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final long created = System.currentTimeMillis() / 1000;

  private record Subscription(Client client, String event) {}

  MediaObject(Realm realm, String type, @Nullable MediaObject parent) {
    this(realm, type, parent, UUID.randomUUID() + "_kurento." + type);
  }

  MediaObject(Realm realm, String typeName, @Nullable MediaObject parent, String ownId) {
    this.realm = realm;
    this.parent = parent;
    type = realm.model().find(typeName).orElseThrow();
    id = parent == null ? ownId : parent.id + "/" + ownId;
    if (parent != null) {
      parent.children.add(this);
    }
    properties = type.defaults().deepCopy().put("name", id);
    does("addTag", p -> tags.put(p.path("key").asString(), p.path("value").asString()));
    does("removeTag", p -> tags.remove(p.path("key").asString()));
    answers("getTag", p -> tag(p.path("key").asString()));
    answers("getTags", p -> tags());
    answers("getId", p -> id);
    answers("getParent", p -> parent == null ? null : parent.id);
    answers("getMediaPipeline", p -> root() instanceof MediaPipeline ? root().id : null);
    answers("getChildren", p -> ids(children));
    answers("getCreationTime", p -> created);
    answers("getGstreamerDot", p -> "digraph pipeline {}\n");
  }

  public final String id() {
    return id;
  }

  public final TypeModel type() {
    return type;
  }

  final @Nullable MediaObject parent() {
    return parent;
  }

  final List<MediaObject> children() {
    return List.copyOf(children);
  }

  final MediaObject root() {
    return parent == null ? this : parent.root();
  }

  /** Declares an operation: its value is what Jackson can write, or a future of such a value. */
  final void answers(String operation, Function<JsonNode, @Nullable Object> answer) {
    operations.put(operation, answer);
  }

  /** Declares an operation without a value. */
  final void does(String operation, Consumer<JsonNode> action) {
    operations.put(
        operation,
        parameters -> {
          action.accept(parameters);
          return null;
        });
  }

  /**
   * Carries out an operation.
   *
   * @return the value, JSON null for none; may be completed later, on the control thread
   * @throws KurentoException when it is unknown, called with wrong parameters or refused
   */
  public final CompletableFuture<JsonNode> call(String operation, JsonNode parameters) {
    String property = type.operation(operation, parameters).property();
    Object value =
        operations
            .getOrDefault(operation, given -> property(operation, property, given))
            .apply(parameters);
    return value instanceof CompletableFuture<?> later
        ? later.handleAsync(MediaObject::outcome, realm.control())
        : CompletableFuture.completedFuture(Json.of(value));
  }

  private static JsonNode outcome(@Nullable Object value, @Nullable Throwable failure) {
    if (failure != null) {
      throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }
    return Json.of(value);
  }

  private @Nullable Object property(String operation, String name, JsonNode parameters) {
    JsonNode known = get(name);
    if (known.isMissingNode()) {
      throw KurentoException.notImplemented(type.name() + "." + operation);
    }
    if (operation.startsWith("get")) {
      return known;
    }
    JsonNode value = parameters.path(name);
    set(name, known instanceof ObjectNode fields ? fields.setAll((ObjectNode) value) : value);
    return null;
  }

  final JsonNode get(String property) {
    return properties.path(property);
  }

  /** Gives a property a value; one that was never given a value is not offered. */
  final void set(String property, Object value) {
    properties.set(property, Json.of(value));
    changed(property, properties.path(property));
  }

  /** Told that a property has a new value. */
  void changed(String property, JsonNode value) {}

  private String tag(String key) {
    String value = tags.get(key);
    if (value == null) {
      throw KurentoException.of(40110, "MEDIA_OBJECT_TAG_KEY_NOT_FOUND", "Tag key not found");
    }
    return value;
  }

  private ArrayNode tags() {
    ArrayNode all = Json.array();
    tags.forEach((key, value) -> all.add(Json.complex("Tag").put("key", key).put("value", value)));
    return all;
  }

  static List<String> ids(List<? extends MediaObject> objects) {
    return objects.stream().map(MediaObject::id).toList();
  }

  final String subscribe(Client client, String event) {
    if (!type.events().contains(event)) {
      throw KurentoException.of(
          40106, "MEDIA_OBJECT_EVENT_NOT_SUPPORTED", "Event '" + event + "' not supported");
    }
    if (subscriptions.size() >= MOST_SUBSCRIPTIONS) {
      throw KurentoException.limit("subscriptions to an object", MOST_SUBSCRIPTIONS);
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
    ObjectNode fields = Json.object().put("description", description).put("errorCode", code);
    raise("Error", fields.put("type", errorType));
  }

  /** Raises an event without fields of its own. */
  final void raise(String event) {
    raise(event, Json.object());
  }

  /** Raises an event: each client that subscribed gets it once, however often it did. */
  final void raise(String event, ObjectNode fields) {
    ObjectNode value = Json.object().put("object", id).put("type", event);
    value.set("data", data(event, fields));
    subscriptions.values().stream()
        .filter(subscription -> subscription.event().equals(event))
        .map(Subscription::client)
        .distinct()
        .toList()
        .forEach(client -> client.event(value));
  }

  private ObjectNode data(String event, ObjectNode fields) {
    ObjectNode data = fields.deepCopy().put("source", id);
    data.set("tags", get("sendTagsInEvents").asBoolean(false) ? tags() : Json.array());
    data.put("timestampMillis", Long.toString(System.currentTimeMillis()));
    if (!event.equals("ObjectDestroyed") && !event.equals("ObjectCreated")) {
      data.putIfAbsent("type", Json.of(event));
    }
    return data;
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
