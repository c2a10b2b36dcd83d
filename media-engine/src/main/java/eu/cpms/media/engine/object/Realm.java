package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.KurentoModel;
import eu.cpms.media.engine.transport.MediaLoop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What objects share.
 *
 * @param control the one thread on which objects are created, called and released
 * @param recordings the folder below which recordings may be written
 * @param endings recordings that are being completed; a set for many threads
 * @param objects all there are, by id
 */
public record Realm(
    KurentoModel model,
    MediaLoop loop,
    ScheduledExecutorService control,
    EngineLimits limits,
    Path recordings,
    Set<CompletableFuture<?>> endings,
    Map<String, MediaObject> objects) {

  /** A realm without objects. */
  public Realm(
      MediaLoop loop, ScheduledExecutorService control, EngineLimits limits, Path recordings) {
    this(
        KurentoModel.load(),
        loop,
        control,
        limits,
        recordings,
        ConcurrentHashMap.newKeySet(),
        new LinkedHashMap<>());
  }

  /**
   * The object of an id, when it is of this type.
   *
   * @throws KurentoException when it is not, or not there
   */
  <T extends MediaObject> T object(String id, Class<T> type) {
    MediaObject object = objects.get(id);
    if (!type.isInstance(object)) {
      throw KurentoException.noObject(id);
    }
    return type.cast(object);
  }
}
