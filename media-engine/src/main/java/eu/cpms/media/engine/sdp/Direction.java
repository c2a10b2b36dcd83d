package eu.cpms.media.engine.sdp;

import java.util.List;
import java.util.Locale;

/** Which way media flows (RFC 8866 section 6.7), as the one who wrote the description sees it. */
public enum Direction {
  SENDRECV,
  SENDONLY,
  RECVONLY,
  INACTIVE;

  static Direction of(List<String> attributes) {
    for (Direction direction : values()) {
      if (attributes.contains(direction.attribute())) {
        return direction;
      }
    }
    return SENDRECV;
  }

  String attribute() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same as the other side sees it. */
  Direction reversed() {
    return switch (this) {
      case SENDONLY -> RECVONLY;
      case RECVONLY -> SENDONLY;
      default -> this;
    };
  }

  boolean sends() {
    return this == SENDRECV || this == SENDONLY;
  }

  boolean receives() {
    return this == SENDRECV || this == RECVONLY;
  }
}
