package eu.cpms.media.engine.rtp;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes one stream of many: whatever is forwarded, the viewer sees sequence numbers without gaps
 * but for real losses, and timestamps that go on with the time that passed (RFC 3550 section 7.1).
 */
final class StreamRewriter {
  private final int rate;
  private long sequenceShift;
  private long timestampShift;
  private long firstSequence;
  private long lastSequence = 1 + ThreadLocalRandom.current().nextInt(0x7fff);
  private long lastTimestamp = ThreadLocalRandom.current().nextInt();
  private long lastCaptured = Long.MIN_VALUE;

  StreamRewriter(int rate) {
    this.rate = rate;
  }

  /** Lets {@code packet} follow what was sent last. */
  void switchTo(RtpPacket packet) {
    long passed = lastCaptured == Long.MIN_VALUE ? 0 : packet.captureMicros() - lastCaptured;
    long step = Math.max(rate / 100, passed * rate / 1_000_000);
    sequenceShift = lastSequence + 1 - packet.sequence();
    timestampShift = lastTimestamp + step - packet.timestamp();
    firstSequence = packet.sequence();
  }

  /** Whether a packet is older than the switch, so that there is no number for it. */
  boolean precedes(RtpPacket packet) {
    return packet.sequence() < firstSequence;
  }

  long sequence(RtpPacket packet) {
    return packet.sequence() + sequenceShift;
  }

  long timestamp(RtpPacket packet) {
    return packet.timestamp() + timestampShift;
  }

  void sent(RtpPacket packet) {
    if (sequence(packet) > lastSequence) {
      lastSequence = sequence(packet);
      lastTimestamp = timestamp(packet);
      lastCaptured = packet.captureMicros();
    }
  }

  /** The timestamp which belongs to a time on the engine's clock, for sender reports. */
  long timestampAt(long micros) {
    return lastTimestamp + (micros - lastCaptured) * rate / 1_000_000;
  }
}
