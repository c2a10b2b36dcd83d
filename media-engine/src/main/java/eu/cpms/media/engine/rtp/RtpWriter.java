package eu.cpms.media.engine.rtp;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** Writes RTP packets for a viewer (RFC 3550 section 5.1), with abs-send-time (RFC 8285). */
final class RtpWriter {
  private static final int HEADER = 12;
  private static final int EXTENSION = 8;
  private static final int ORIGINAL = 2;

  private RtpWriter() {}

  /** The packet under the viewer's numbers, with {@code room} bytes to spare at its end. */
  static byte[] packet(
      SenderTrack to, RtpPacket packet, int sequence, int timestamp, int room, long now) {
    int type = to.payloadTypes().getOrDefault(packet.codec(), 0);
    int size = packet.payload().length;
    ByteBuffer out = head(to, type, to.ssrc(), packet, sequence, timestamp, size + room, now);
    return out.put(packet.payload()).array();
  }

  /** The same packet as a retransmission: before the payload its first number (RFC 4588). */
  static byte[] retransmission(
      SenderTrack to, SentPackets.Sent sent, int sequence, int room, long now) {
    RtpPacket packet = sent.packet;
    int type = to.retransmissionTypes().getOrDefault(packet.codec(), 0);
    int size = ORIGINAL + packet.payload().length;
    int ssrc = to.retransmissionSsrc();
    ByteBuffer out = head(to, type, ssrc, packet, sequence, sent.timestamp, size + room, now);
    return out.putShort((short) sent.sequence).put(packet.payload()).array();
  }

  private static ByteBuffer head(
      SenderTrack to,
      int type,
      int ssrc,
      RtpPacket packet,
      int sequence,
      int timestamp,
      int rest,
      long now) {
    int extension = to.absSendTimeId() == 0 ? 0 : EXTENSION;
    ByteBuffer out = ByteBuffer.allocate(HEADER + extension + rest);
    out.put((byte) (extension == 0 ? 0x80 : 0x90));
    out.put((byte) (packet.marker() ? type | 0x80 : type));
    out.putShort((short) sequence).putInt(timestamp).putInt(ssrc);
    if (extension != 0) {
      out.putShort((short) 0xbede).putShort((short) 1);
      out.putInt((to.absSendTimeId() << 4 | 2) << 24 | absSendTime(now));
    }
    return out;
  }

  /** 24 bits of seconds with an 18-bit fraction. */
  private static int absSendTime(long now) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(now);
    long rest = now - TimeUnit.SECONDS.toNanos(seconds);
    return (int) ((seconds << 18) + (rest << 18) / 1_000_000_000L) & 0xffffff;
  }
}
