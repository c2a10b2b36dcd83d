package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All objects and who holds them. An object that nobody holds any more is released: Kurento's
 * distributed garbage collection. Belongs to the control thread.
 */
public final class ObjectRegistry {
  private static final long DESTROYED_AFTER_MILLIS = 40;

  private final Map<String, MediaObject> objects = new LinkedHashMap<>();
  private final Map<String, Set<Client>> holders = new LinkedHashMap<>();
  private final Realm realm;
  private final ObjectFactory factory;
  private final ServerManager manager;

  /**
   * A registry with the server manager only.
   *
   * @param sessions the ids of the sessions there are
   */
  public ObjectRegistry(Realm realm, Supplier<List<String>> sessions) {
    this.realm = realm;
    factory = new ObjectFactory(realm, this::find, objects.values());
    manager = new ServerManager(realm.model(), this::pipelines, sessions);
    objects.put(manager.id(), manager);
  }

  private List<MediaObject> pipelines() {
    return objects.values().stream().filter(MediaPipeline.class::isInstance).toList();
  }

  private MediaObject find(String id) {
    MediaObject object = objects.get(id);
    if (object == null) {
      throw KurentoException.noObject(id);
    }
    return object;
  }

  /** The object of an id, which {@code client} holds from now on. */
  public MediaObject use(Client client, String id) {
    MediaObject object = find(id);
    hold(client, object);
    return object;
  }

  private void hold(Client client, MediaObject object) {
    if (object != manager) {
      holders.computeIfAbsent(object.id(), key -> new LinkedHashSet<>()).add(client);
    }
  }

  /**
   * Makes an object.
   *
   * @throws KurentoException when the type is unknown, a parameter wrong or a limit reached
   */
  public MediaObject create(Client client, String type, JsonNode parameters) {
    MediaObject object = factory.create(type, parameters);
    objects.put(object.id(), object);
    hold(client, object);
    manager.raise("ObjectCreated", Json.object().put("object", object.id()));
    return object;
  }

  /**
   * Calls an operation.
   *
   * @throws KurentoException when there is no such object or operation, or it is refused
   */
  public CompletableFuture<JsonNode> invoke(
      Client client, String id, String operation, JsonNode parameters) {
    MediaObject object = use(client, id);
    object.type().checkOperation(operation, parameters);
    if (object instanceof MediaElement element && parameters.has("sink")) {
      return rewire(element, operation, parameters);
    }
    return object.call(operation, parameters);
  }

  private CompletableFuture<JsonNode> rewire(
      MediaElement source, String operation, JsonNode parameters) {
    String sinkId = parameters.path("sink").asString();
    if (!(find(sinkId) instanceof MediaElement sink)) {
      throw KurentoException.noObject(sinkId);
    }
    EnumSet<MediaElement.MediaType> types = EnumSet.copyOf(MediaElement.types(parameters));
    if (operation.equals("connect")) {
      source.connect(sink, types);
    } else {
      source.disconnect(sink, types);
    }
    return CompletableFuture.completedFuture(Json.none());
  }

  public String subscribe(Client client, String id, String event) {
    return use(client, id).subscribe(client, event);
  }

  /** Ends a subscription; one that is not there is passed over. */
  public void unsubscribe(String id, String subscription) {
    MediaObject object = objects.get(id);
    if (object != null) {
      object.unsubscribe(subscription);
    }
  }

  /** Releases an object and all below it; an unknown one and the server manager are passed over. */
  public void release(String id) {
    MediaObject object = objects.get(id);
    if (object == null || object == manager) {
      return;
    }
    object.children().reversed().forEach(child -> release(child.id()));
    objects.remove(id);
    holders.remove(id);
    object.released();
    object.detach();
    realm.control().schedule(() -> destroyed(id), DESTROYED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void destroyed(String id) {
    ObjectNode fields = Json.object().put("objectId", id);
    manager.raise("ObjectDestroyed", fields);
  }

  /** Lets a client go of an object, which is released when nobody else holds it. */
  public void letGo(Client client, String id) {
    Set<Client> all = holders.get(id);
    if (all != null && all.remove(client) && all.isEmpty()) {
      release(id);
    }
  }

  /** Lets a client go of everything. */
  public void letGo(Client client) {
    List.copyOf(holders.keySet()).forEach(id -> letGo(client, id));
    objects.values().forEach(object -> object.forget(client));
  }

  /** Releases everything. */
  public void releaseAll() {
    pipelines().forEach(pipeline -> release(pipeline.id()));
  }

  /** How many objects there are of each type, the server manager left out. */
  public Map<String, Long> countByType() {
    return objects.values().stream()
        .filter(object -> object != manager)
        .collect(Collectors.groupingBy(object -> object.type().name(), Collectors.counting()));
  }
}
