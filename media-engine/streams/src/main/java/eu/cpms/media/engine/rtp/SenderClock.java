package eu.cpms.media.engine.rtp;

/**
 * Places the clock of a browser on that of the engine. The distance is fixed by its first sender
 * report and is the same for all its streams, which keeps sound and picture together (RFC 3550
 * section 6.4.1). It is fixed anew when a report would have been sent long after it came: the one
 * before was held up, or the browser's clock was set.
 */
final class SenderClock {
  private long offsetMicros;
  private boolean known;

  /** The engine's time of a sender report's NTP time. */
  long engineMicros(long ntpMicros, long arrivalMicros) {
    if (!known || ntpMicros + offsetMicros - arrivalMicros >= StreamClock.FAR_MICROS) {
      offsetMicros = arrivalMicros - ntpMicros;
      known = true;
    }
    return ntpMicros + offsetMicros;
  }
}
