package eu.cpms.media.engine.object;

import tools.jackson.databind.node.ObjectNode;

/** A session as objects see it: someone who holds them and wants their events. */
public interface Client {
  /** Hands over an event: the value of {@code params.value} of an {@code onEvent} notification. */
  void event(ObjectNode value);
}
