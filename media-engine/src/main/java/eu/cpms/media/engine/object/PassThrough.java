package eu.cpms.media.engine.object;

import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.Pipe;

/** An element that changes nothing: a place at which to rewire. */
final class PassThrough extends MediaElement {
  private final MediaPort port = Pipe.port();

  PassThrough(Realm realm, MediaPipeline pipeline) {
    super(realm, "PassThrough", pipeline);
  }

  @Override
  MediaPort port() {
    return port;
  }

  @Override
  void rewired(MediaType type) {
    flowChanged(false, type, isFed(type));
    flowChanged(true, type, isFed(type));
  }
}
