package eu.cpms.media.engine.rtp;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fixed header of an RTP packet and where its payload lies (RFC 3550 section 5.1).
 *
 * @param payloadAt index of the first byte behind CSRCs and header extension
 * @param payloadLength without padding; may be 0
 */
record RtpHeader(
    int payloadType,
    boolean marker,
    int sequence,
    int timestamp,
    int ssrc,
    int payloadAt,
    int payloadLength) {
  private static final int FIXED = 12;

  /** The header of the packet that this one, a retransmission, repeats (RFC 4588 section 4). */
  RtpHeader repeating(int originalType, int originalSequence, int originalSsrc) {
    return new RtpHeader(
        originalType,
        marker,
        originalSequence,
        timestamp,
        originalSsrc,
        payloadAt + 2,
        payloadLength - 2);
  }

  /** The header of the packet in the first {@code length} bytes, or null when it is none. */
  static @Nullable RtpHeader parse(byte[] data, int length) {
    if (length < FIXED || (data[0] & 0xc0) != 0x80) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(data, 0, length);
    int payloadAt = FIXED + 4 * (data[0] & 0x0f);
    if ((data[0] & 0x10) != 0) {
      if (payloadAt + 4 > length) {
        return null;
      }
      payloadAt += 4 + 4 * (in.getShort(payloadAt + 2) & 0xffff);
    }
    int padding = (data[0] & 0x20) == 0 ? 0 : data[length - 1] & 0xff;
    int payloadLength = length - payloadAt - padding;
    if (payloadLength < 0) {
      return null;
    }
    return new RtpHeader(
        data[1] & 0x7f,
        (data[1] & 0x80) != 0,
        in.getShort(2) & 0xffff,
        in.getInt(4),
        in.getInt(8),
        payloadAt,
        payloadLength);
  }
}
