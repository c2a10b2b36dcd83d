package eu.cpms.media.engine.object;

import eu.cpms.media.engine.record.Composite;
import tools.jackson.databind.JsonNode;

/** Kurento's Composite: a hub whose ports see one picture of all. */
final class CompositeHub extends MediaObject {
  private static final int DEFAULT_WIDTH = 800;
  private static final int DEFAULT_HEIGHT = 600;
  private static final int DEFAULT_RATE = 15;

  private final Realm realm;
  private final Composite composite;

  CompositeHub(Realm realm, MediaObject pipeline, JsonNode parameters) {
    super(realm.model().get("Composite"), pipeline);
    this.realm = realm;
    composite =
        new Composite(
            realm.loop(),
            within(parameters.path("width").asInt(DEFAULT_WIDTH), 16, 1920),
            within(parameters.path("height").asInt(DEFAULT_HEIGHT), 16, 1080),
            within(parameters.path("framerate").asInt(DEFAULT_RATE), 1, 30));
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }

  Realm realm() {
    return realm;
  }

  Composite composite() {
    return composite;
  }

  @Override
  JsonNode callNow(String operation, JsonNode parameters) {
    return operation.equals("getGstreamerDot")
        ? Json.of("digraph pipeline {}\n")
        : super.callNow(operation, parameters);
  }

  @Override
  void released() {
    composite.close();
  }
}
