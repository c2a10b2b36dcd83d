package eu.cpms.media.engine.transport;

/** Counts what passes the UDP port. Belongs to the media thread. */
final class Traffic {
  long received;
  long bytesReceived;
  long sent;
  long bytesSent;
  long strangers;
  long refused;
  long flooded;
  long unsent;

  TrafficStatistics soFar() {
    return new TrafficStatistics(
        received, bytesReceived, sent, bytesSent, strangers, refused, flooded, unsent);
  }
}
