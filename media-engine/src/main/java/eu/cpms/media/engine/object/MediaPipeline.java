package eu.cpms.media.engine.object;

import tools.jackson.databind.JsonNode;

/** The root of what belongs together: only elements of one pipeline can be connected. */
final class MediaPipeline extends MediaObject {
  MediaPipeline(Realm realm) {
    super(realm.model().get("MediaPipeline"), null);
    set("latencyStats", Json.of(false));
  }

  @Override
  JsonNode callNow(String operation, JsonNode parameters) {
    return operation.equals("getGstreamerDot")
        ? Json.of("digraph pipeline {}\n")
        : super.callNow(operation, parameters);
  }
}
