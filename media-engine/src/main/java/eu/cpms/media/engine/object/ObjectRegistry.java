package eu.cpms.media.engine.object;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * All objects and who holds them. An object that nobody holds any more is released: Kurento's
 * distributed garbage collection. Belongs to the control thread.
 */
public final class ObjectRegistry {
  private static final long DESTROYED_AFTER_MILLIS = 40;
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
    factory = new ObjectFactory(realm);
    manager = new ServerManager(realm, sessions);
    realm.objects().put(manager.id(), manager);
  }

  /**
   * The object of an id, which {@code client} holds from now on.
   *
   * @throws KurentoException when there is none
   */
  public MediaObject use(String id, Client client) {
    MediaObject object = realm.object(id, MediaObject.class);
    hold(client, object);
    return object;
  }

  /** Whoever holds an object holds all above it. */
  private void hold(Client client, MediaObject object) {
    for (MediaObject held = object; held != null && held != manager; held = held.parent()) {
      holders.computeIfAbsent(held.id(), key -> new LinkedHashSet<>()).add(client);
    }
  }

  /**
   * Makes an object, whose id it returns. Whoever holds its parent holds it, too.
   *
   * @throws KurentoException when the type is unknown, a parameter wrong or a limit reached
   */
  public String create(String type, Client client, JsonNode parameters) {
    MediaObject object = factory.create(type, parameters);
    realm.objects().put(object.id(), object);
    hold(client, object);
    MediaObject parent = object.parent();
    if (parent != null) {
      List.copyOf(holders.getOrDefault(parent.id(), Set.of())).forEach(one -> hold(one, object));
    }
    manager.raise("ObjectCreated", Json.object().put("object", object.id()));
    return object.id();
  }

  /** Subscribes to an event of an object; the subscription has an id, too. */
  public String subscribe(String event, String id, Client client) {
    return use(id, client).subscribe(client, event);
  }

  /** Ends a subscription; one that is not there is passed over. */
  public void unsubscribe(String id, String subscription) {
    MediaObject object = realm.objects().get(id);
    if (object != null) {
      object.unsubscribe(subscription);
    }
  }

  /** Releases an object and all below it; an unknown one and the server manager are passed over. */
  public void release(String id) {
    MediaObject object = realm.objects().get(id);
    if (object == null || object == manager) {
      return;
    }
    object.children().reversed().forEach(child -> release(child.id()));
    realm.objects().remove(id);
    holders.remove(id);
    object.released();
    object.detach();
    Runnable tell = () -> manager.raise("ObjectDestroyed", Json.object().put("objectId", id));
    realm.control().schedule(tell, DESTROYED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Lets a client go of an object and all below it, of whose events it hears no more; what nobody
   * else holds is released.
   */
  public void letGo(String id, Client client) {
    Set<Client> all = holders.get(id);
    if (all == null || !all.remove(client)) {
      return;
    }
    MediaObject object = realm.object(id, MediaObject.class);
    object.children().forEach(child -> letGo(child.id(), client));
    object.forget(client);
    if (all.isEmpty()) {
      release(id);
    }
  }

  /** Lets a client go of everything. */
  public void letGo(Client client) {
    List.copyOf(holders.keySet()).forEach(id -> letGo(id, client));
    manager.forget(client);
  }

  /** Whether a client holds no object. */
  public boolean holdsNothing(Client client) {
    return holders.values().stream().noneMatch(all -> all.contains(client));
  }

  /** Releases everything. */
  public void releaseAll() {
    List.copyOf(realm.objects().keySet()).forEach(this::release);
  }

  /** How many objects there are of each type, the server manager left out. */
  public Map<String, Long> countByType() {
    return realm.objects().values().stream()
        .filter(object -> object != manager)
        .collect(Collectors.groupingBy(object -> object.type().name(), Collectors.counting()));
  }
}
