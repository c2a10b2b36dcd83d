package eu.cpms.media.engine.rtp;

/**
 * Places the clock of a browser on that of the engine. The distance is fixed by its first sender
 * report and is the same for all its streams, which keeps sound and picture together (RFC 3550
 * section 6.4.1).
 */
final class SenderClock {
  private long offsetMicros;
  private boolean known;

  /** The engine's time of a sender report's NTP time. */
  long engineMicros(long ntpMicros, long arrivalMicros) {
    if (!known) {
      offsetMicros = arrivalMicros - ntpMicros;
      known = true;
    }
    return ntpMicros + offsetMicros;
  }
}
