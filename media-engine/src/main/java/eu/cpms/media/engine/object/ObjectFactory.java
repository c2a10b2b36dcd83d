package eu.cpms.media.engine.object;

import eu.cpms.media.engine.model.KurentoException;
import eu.cpms.media.engine.model.TypeModel;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the objects that the embedded engine offers, within its limits. */
record ObjectFactory(Realm realm) {
  /** The types there are, by the module of the model which they are of. */
  static final Map<String, List<String>> TYPES =
      Map.of(
          "core", List.of("HubPort", "MediaPipeline", "PassThrough"),
          "elements", List.of("Composite", "RecorderEndpoint", "WebRtcEndpoint"),
          "filters", List.of());

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
            .filter(found -> TYPES.values().stream().anyMatch(all -> all.contains(found.name())))
            .orElseThrow(() -> KurentoException.noFactory(typeName));
    type.checkConstructor(parameters);
    int most = realm.limits().most(type.name());
    if (realm.objects().values().stream().filter(o -> o.type().equals(type)).count() >= most) {
      throw KurentoException.limit(type.name() + " objects", most);
    }
    return switch (type.name()) {
      case "MediaPipeline" -> new MediaPipeline(realm);
      case "WebRtcEndpoint" -> new WebRtcEndpoint(realm, pipeline(parameters), parameters);
      case "RecorderEndpoint" -> new RecorderEndpoint(realm, pipeline(parameters), parameters);
      case "Composite" -> new CompositeHub(realm, pipeline(parameters), parameters);
      case "HubPort" -> new HubPort(parent(parameters.path("hub"), CompositeHub.class));
      default -> new PassThrough(realm, pipeline(parameters));
    };
  }

  private MediaPipeline pipeline(JsonNode parameters) {
    return parent(parameters.path("mediaPipeline"), MediaPipeline.class);
  }

  private <T extends MediaObject> T parent(JsonNode id, Class<T> type) {
    MediaObject parent = realm.object(id.asString(), MediaObject.class);
    if (!type.isInstance(parent)) {
      throw KurentoException.protocol(
          -32603, "Unexpected error while processing method: bad_weak_ptr");
    }
    return type.cast(parent);
  }
}
