package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/**
 * When a packet of one stream was captured: by its sender reports, until one comes by arrival. A
 * report that places packets far from when they came is not believed: its sender's clock was set,
 * or it has none (RFC 3550 section 6.4.1).
 */
final class StreamClock {
  static final long FAR_MICROS = 500_000;
  private final SenderClock sender;
  private final long rate;
  private boolean started;
  private long baseTimestamp;
  private long baseMicros;
  private long lastTimestamp;
  private long lastArrival;

  StreamClock(SenderClock sender, int rate) {
    this.sender = sender;
    this.rate = rate;
  }

  /** Takes a report after the first packet. */
  void report(long ntpMicros, long timestamp, long now) {
    if (ntpMicros == 0) {
      return;
    }
    long micros = sender.engineMicros(ntpMicros, TimeUnit.NANOSECONDS.toMicros(now));
    long last = micros + micros(lastTimestamp - timestamp);
    if (Math.abs(last - lastArrival) < FAR_MICROS) {
      baseTimestamp = timestamp;
      baseMicros = micros;
    }
  }

  long captureMicros(long timestamp, long now) {
    lastTimestamp = timestamp;
    lastArrival = TimeUnit.NANOSECONDS.toMicros(now);
    if (!started) {
      started = true;
      baseTimestamp = timestamp;
      baseMicros = lastArrival;
    }
    return baseMicros + micros(timestamp - baseTimestamp);
  }

  private long micros(long ticks) {
    return ticks * 1_000_000L / rate;
  }
}
