package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** The engine's clock, {@link System#nanoTime()}, as NTP time for the reports it sends. */
final class EngineTime {
  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
  private static final long OFFSET_MICROS =
      TimeUnit.SECONDS.toMicros(SECONDS_1900_TO_1970)
          + TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis())
          - TimeUnit.NANOSECONDS.toMicros(System.nanoTime());

  private EngineTime() {}

  static long ntp(long nanos) {
    return NtpTime.ofMicros(OFFSET_MICROS + TimeUnit.NANOSECONDS.toMicros(nanos));
  }
}
