package eu.cpms.media.engine.object;

import eu.cpms.media.engine.record.Composite;
import tools.jackson.databind.JsonNode;

/** Kurento's Composite: a hub whose ports see one picture of all. */
final class CompositeHub extends MediaObject {
  private static final int DEFAULT_WIDTH = 800;
  private static final int DEFAULT_HEIGHT = 600;
  private static final int DEFAULT_RATE = 15;
  final Composite composite;

  CompositeHub(Realm realm, MediaPipeline pipeline, JsonNode parameters) {
    super(realm, "Composite", pipeline);
    composite =
        new Composite(
            realm.loop(),
            Math.clamp(parameters.path("width").asInt(DEFAULT_WIDTH), 16, 1920),
            Math.clamp(parameters.path("height").asInt(DEFAULT_HEIGHT), 16, 1080),
            Math.clamp(parameters.path("framerate").asInt(DEFAULT_RATE), 1, 30));
  }

  @Override
  void released() {
    composite.close();
  }
}
