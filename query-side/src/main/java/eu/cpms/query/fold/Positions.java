package eu.cpms.query.fold;

import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Places in the order of all events. */
final class Positions {

  private Positions() {}

  /** The position of a token; {@link Versioned#NEVER} before the first event. */
  static long of(@Nullable TrackingToken token) {
    return token == null ? Versioned.NEVER : token.position().orElse(Versioned.NEVER);
  }
}
