package eu.cpms.media.engine.object;

/** The root of what belongs together: only elements of one pipeline can be connected. */
final class MediaPipeline extends MediaObject {
  MediaPipeline(Realm realm) {
    super(realm, "MediaPipeline", null);
  }
}
