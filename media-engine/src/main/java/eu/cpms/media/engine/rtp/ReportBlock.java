package eu.cpms.media.engine.rtp;

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
    int ssrc, int fractionLost, int lost, int highest, int jitter, int lastReport, int delay) {}
