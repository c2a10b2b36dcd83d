package eu.cpms.media.engine.rtp;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** Writes RTP packets for a viewer (RFC 3550 section 5.1), with abs-send-time (RFC 8285). */
final class RtpWriter {
  /** The sequence number that makes a packet no retransmission. */
  static final int FIRST_TIME = -1;

  private static final int HEADER = 12;
  private static final int EXTENSION = 8;
  private static final int ORIGINAL = 2;

  private RtpWriter() {}

  /**
   * A packet under the viewer's numbers.
   *
   * @param repeated its number in the stream of retransmissions, in which its first number stands
   *     before the payload (RFC 4588 section 4), or {@link #FIRST_TIME}
   * @param room how many bytes to spare at its end
   */
  static byte[] packet(SenderTrack to, SentPackets.Sent sent, int repeated, int room, long now) {
    RtpPacket packet = sent.packet;
    boolean again = repeated != FIRST_TIME;
    boolean extended = to.absSendTimeId() != 0;
    int type =
        (again ? to.retransmissionTypes() : to.payloadTypes()).getOrDefault(packet.codec(), 0);
    int head = HEADER + (extended ? EXTENSION : 0) + (again ? ORIGINAL : 0);
    ByteBuffer out = ByteBuffer.allocate(head + packet.payload().length + room);
    out.put((byte) (extended ? 0x90 : 0x80)).put((byte) (packet.marker() ? type | 0x80 : type));
    out.putShort((short) (again ? repeated : sent.sequence)).putInt(sent.timestamp);
    out.putInt(again ? to.retransmissionSsrc() : to.ssrc());
    if (extended) {
      out.putShort((short) 0xbede).putShort((short) 1);
      out.putInt((to.absSendTimeId() << 4 | 2) << 24 | absSendTime(now));
    }
    if (again) {
      out.putShort((short) sent.sequence);
    }
    return out.put(packet.payload()).array();
  }

  /** 24 bits of seconds with an 18-bit fraction. */
  private static int absSendTime(long now) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(now);
    long rest = now - TimeUnit.SECONDS.toNanos(seconds);
    return (int) ((seconds << 18) + (rest << 18) / 1_000_000_000L) & 0xffffff;
  }
}
