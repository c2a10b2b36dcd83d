package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** When a packet of one stream was captured: by its sender reports, until one comes by arrival. */
final class StreamClock {
  private final SenderClock sender;
  private final long rate;
  private boolean started;
  private long baseTimestamp;
  private long baseMicros;

  StreamClock(SenderClock sender, int rate) {
    this.sender = sender;
    this.rate = rate;
  }

  void report(long ntpMicros, long timestamp, long now) {
    baseTimestamp = timestamp;
    baseMicros = sender.engineMicros(ntpMicros, TimeUnit.NANOSECONDS.toMicros(now));
    started = true;
  }

  long captureMicros(long timestamp, long now) {
    if (!started) {
      started = true;
      baseTimestamp = timestamp;
      baseMicros = TimeUnit.NANOSECONDS.toMicros(now);
    }
    return baseMicros + (timestamp - baseTimestamp) * 1_000_000L / rate;
  }
}
