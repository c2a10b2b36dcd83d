package eu.cpms.media.engine.rtp;

/** Loss and jitter of a received stream (RFC 3550 sections 6.4.1, A.3 and A.8). */
final class ReceptionStatistics {
  private final int rate;
  private long firstSequence = -1;
  long highestSequence = -1;
  long received;
  long bytes;
  private long expectedBefore;
  private long receivedBefore;
  private long lastTransit;
  private double jitter;
  int fractionLost;

  ReceptionStatistics(int rate) {
    this.rate = rate;
  }

  void arrived(long sequence, long timestamp, int length, long now) {
    if (firstSequence < 0) {
      firstSequence = sequence;
      highestSequence = sequence;
    }
    highestSequence = Math.max(highestSequence, sequence);
    long transit = (long) (now / 1e9 * rate) - timestamp;
    if (received > 0) {
      jitter += (Math.abs(transit - lastTransit) - jitter) / 16;
    }
    lastTransit = transit;
    received++;
    bytes += length;
  }

  /** Closes an interval: the fraction lost in it, in 256ths. */
  int closeInterval() {
    long expected = expected() - expectedBefore;
    long arrived = received - receivedBefore;
    expectedBefore = expected();
    receivedBefore = received;
    fractionLost =
        expected <= 0 || arrived >= expected ? 0 : (int) ((expected - arrived) * 256 / expected);
    return fractionLost;
  }

  private long expected() {
    return firstSequence < 0 ? 0 : highestSequence - firstSequence + 1;
  }

  long lost() {
    return Math.max(0, expected() - received);
  }

  int jitterTicks() {
    return (int) jitter;
  }

  double jitterSeconds() {
    return jitter / rate;
  }
}
