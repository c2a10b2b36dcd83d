package eu.cpms.media.engine.rtp;

import java.util.List;

/** What of RTCP matters to the engine. */
sealed interface Feedback {
  /** RFC 3550 section 6.4.1. */
  record SenderReport(int ssrc, long ntp, int timestamp) implements Feedback {}

  /**
   * A report block (RFC 3550 section 6.4.1).
   *
   * @param fractionLost since the last report, in 256ths
   * @param lost in all, may be negative
   * @param highest extended highest sequence number
   * @param jitter in ticks
   * @param lastReport middle bits of the last sender report's NTP time, 0 for none
   * @param delay since that report, in 1/65536 s
   */
  record ReportBlock(
      int ssrc, int fractionLost, int lost, int highest, int jitter, int lastReport, int delay)
      implements Feedback {}

  /** Packets that a viewer misses (RFC 4585 section 6.2.1). */
  record Nack(int ssrc, List<Integer> sequences) implements Feedback {}

  /** A PLI (RFC 4585 section 6.3.1) or FIR (RFC 5104 section 4.3.1). */
  record KeyFrameRequest(int ssrc) implements Feedback {}

  /** REMB: what a viewer's line carries. */
  record Estimate(long bitsPerSecond) implements Feedback {}
}
