package eu.cpms.media.engine.rtp;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The last {@value #SIZE} packets that were sent, to send one again on request. */
final class SentPackets {
  static final int SIZE = 512;

  /** A request for a packet that was sent again so shortly before is a second of the same need. */
  private static final long SPACING_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** A viewer that asks more often does not need the packet, or cannot get it. */
  private static final int MOST_REPEATS = 10;

  private final @Nullable Sent[] packets = new Sent[SIZE];

  /** A packet and the numbers under which the viewer knows it. */
  static final class Sent {
    final RtpPacket packet;
    final int sequence;
    final int timestamp;

    /** As it went over the wire, when it is to be sent again like that. */
    @Nullable ByteBuffer sealed;

    private long askedAt;
    private boolean asked;
    private int repeats;

    Sent(RtpPacket packet, int sequence, int timestamp) {
      this.packet = packet;
      this.sequence = sequence;
      this.timestamp = timestamp;
    }

    /** Notes a request; true for the first. */
    boolean firstAsked() {
      boolean first = !asked;
      asked = true;
      return first;
    }

    /** Whether it is to be sent again now, in which case it counts as sent. */
    boolean due(long now) {
      if (repeats == MOST_REPEATS || repeats > 0 && now - askedAt < SPACING_NANOS) {
        return false;
      }
      repeats++;
      askedAt = now;
      return true;
    }
  }

  void add(Sent sent) {
    packets[sent.sequence % SIZE] = sent;
  }

  /** The packet of a sequence number, or null when it was never sent or long ago. */
  @Nullable Sent find(int sequence) {
    Sent sent = packets[sequence % SIZE];
    return sent == null || sent.sequence != sequence ? null : sent;
  }
}
