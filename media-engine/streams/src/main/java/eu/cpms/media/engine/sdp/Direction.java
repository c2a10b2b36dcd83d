package eu.cpms.media.engine.sdp;

import java.util.Set;

/** Which way media flows (RFC 8866 section 6.7), as the one who wrote the description sees it. */
public record Direction(boolean sends, boolean receives) {
  private static final Set<String> NAMES = Set.of("sendrecv", "sendonly", "recvonly", "inactive");

  /** That of a section, for which the session's stands in. */
  static Direction of(Attributes section, Attributes session) {
    Attributes attributes = section.lines().stream().anyMatch(NAMES::contains) ? section : session;
    boolean inactive = attributes.has("inactive");
    return new Direction(
        !inactive && !attributes.has("recvonly"), !inactive && !attributes.has("sendonly"));
  }

  String attribute() {
    return sends ? (receives ? "sendrecv" : "sendonly") : receives ? "recvonly" : "inactive";
  }

  /** What both allow. */
  Direction and(Direction other) {
    return new Direction(sends && other.sends, receives && other.receives);
  }

  /** The same as the other side sees it. */
  Direction reversed() {
    return new Direction(receives, sends);
  }
}
