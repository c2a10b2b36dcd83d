package eu.cpms.media.engine.object;

import eu.cpms.media.engine.record.Composite;
import eu.cpms.media.engine.rtp.MediaPort;

/** A place at a hub. */
final class HubPort extends MediaElement {
  private final Composite.Port port;

  HubPort(CompositeHub hub) {
    super(hub.realm, "HubPort", hub);
    port = hub.composite.addPort();
  }

  @Override
  MediaPort port() {
    return port.media();
  }

  /** What comes out is drawn as long as somebody takes it. */
  @Override
  void rewired(MediaType type) {
    flowChanged(false, type, isFed(type));
    flowChanged(true, type, isTaken(type));
  }

  @Override
  void released() {
    super.released();
    port.close();
  }
}
