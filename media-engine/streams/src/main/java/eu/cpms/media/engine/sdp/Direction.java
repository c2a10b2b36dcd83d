package eu.cpms.media.engine.sdp;

/** Which way media flows (RFC 8866 section 6.7), as the one who wrote the description sees it. */
public record Direction(boolean sends, boolean receives) {
  static Direction of(Attributes attributes) {
    boolean inactive = attributes.has("inactive");
    return new Direction(
        !inactive && !attributes.has("recvonly"), !inactive && !attributes.has("sendonly"));
  }

  String attribute() {
    return sends ? (receives ? "sendrecv" : "sendonly") : receives ? "recvonly" : "inactive";
  }

  /** The same as the other side sees it. */
  Direction reversed() {
    return new Direction(receives, sends);
  }
}
