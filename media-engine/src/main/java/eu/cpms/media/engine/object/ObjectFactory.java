package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.TypeModel;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes the objects that the embedded engine offers, within its limits. */
final class ObjectFactory {
  static final List<String> TYPES =
      List.of(
          "MediaPipeline",
          "WebRtcEndpoint",
          "RecorderEndpoint",
          "PassThrough",
          "Composite",
          "HubPort");

  private final Realm realm;
  private final Function<String, MediaObject> find;
  private final Collection<MediaObject> existing;

  ObjectFactory(Realm realm, Function<String, MediaObject> find, Collection<MediaObject> existing) {
    this.realm = realm;
    this.find = find;
    this.existing = existing;
  }

  /**
   * Makes an object.
   *
   * @throws KurentoException when the type is unknown, a parameter wrong or a limit reached
   */
  MediaObject create(String typeName, JsonNode parameters) {
    TypeModel type =
        realm
            .model()
            .find(typeName)
            .filter(found -> TYPES.contains(found.name()))
            .orElseThrow(() -> KurentoException.noFactory(typeName));
    type.checkConstructor(parameters);
    EngineLimits limits = realm.limits();
    switch (type.name()) {
      case "MediaPipeline" -> limit("pipelines", MediaPipeline.class, limits.pipelines());
      case "WebRtcEndpoint" -> limit("WebRtcEndpoints", WebRtcEndpoint.class, limits.endpoints());
      case "RecorderEndpoint" -> limit("recorders", RecorderEndpoint.class, limits.recorders());
      case "Composite" -> limit("composites", CompositeHub.class, limits.composites());
      default -> {} // cheap, and never without one of the others
    }
    return make(type, parameters);
  }

  private MediaObject make(TypeModel type, JsonNode parameters) {
    return switch (type.name()) {
      case "MediaPipeline" -> new MediaPipeline(realm);
      case "WebRtcEndpoint" -> new WebRtcEndpoint(realm, pipeline(parameters), parameters);
      case "RecorderEndpoint" -> new RecorderEndpoint(realm, pipeline(parameters), parameters);
      case "Composite" -> new CompositeHub(realm, pipeline(parameters), parameters);
      case "HubPort" -> new HubPort(parent(parameters, "hub", CompositeHub.class));
      case "PassThrough" -> new PassThrough(realm, pipeline(parameters));
      default -> throw KurentoException.noFactory(type.name());
    };
  }

  private void limit(String what, Class<?> type, int most) {
    if (existing.stream().filter(type::isInstance).count() >= most) {
      throw KurentoException.limit(what, most);
    }
  }

  private MediaObject pipeline(JsonNode parameters) {
    return parent(parameters, "mediaPipeline", MediaPipeline.class);
  }

  private <T extends MediaObject> T parent(JsonNode parameters, String name, Class<T> type) {
    MediaObject parent = find.apply(parameters.path(name).asString());
    if (!type.isInstance(parent)) {
      throw KurentoException.protocol(
          -32603, "Unexpected error while processing method: bad_weak_ptr");
    }
    return type.cast(parent);
  }
}
