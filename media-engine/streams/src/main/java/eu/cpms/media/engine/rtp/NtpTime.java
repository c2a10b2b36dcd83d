package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;

/** NTP timestamps: 32 bits of seconds since 1900 and 32 of fraction (RFC 3550 section 4). */
final class NtpTime {
  private static final long MICROS = 1_000_000L;

  private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
  private static final long OFFSET_MICROS =
      TimeUnit.SECONDS.toMicros(SECONDS_1900_TO_1970)
          + TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis())
          - TimeUnit.NANOSECONDS.toMicros(System.nanoTime());

  private NtpTime() {}

  /** A time on the engine's clock, {@link System#nanoTime()}. */
  static long ofNanos(long nanos) {
    return ofMicros(OFFSET_MICROS + TimeUnit.NANOSECONDS.toMicros(nanos));
  }

  static long toMicros(long ntp) {
    return (ntp >>> 32) * MICROS + ((ntp & 0xffffffffL) * MICROS >>> 32);
  }

  static long ofMicros(long micros) {
    long fraction = (Math.floorMod(micros, MICROS) << 32) / MICROS;
    return Math.floorDiv(micros, MICROS) << 32 | fraction;
  }

  /** The middle 32 bits, as LSR and DLSR count: 1/65536 s. */
  static int middle(long ntp) {
    return (int) (ntp >>> 16);
  }

  /** A duration in 1/65536 s, as DLSR counts. */
  static int shortSpan(long nanos) {
    return (int) (nanos * 65_536 / 1_000_000_000L);
  }
}
