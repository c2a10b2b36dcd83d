package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.RtpPacket;
import java.util.ArrayList;
import java.util.List;

/** Cuts VP8 frames into packets, with the one-byte descriptor of RFC 7741 section 4.2. */
final class Vp8Packetizer {
  private static final int LARGEST_PART = 1100;
  private static final int START = 0x10;
  private static final int TICKS_PER_MILLI = 90;

  private final long stream = RtpPacket.nextStream();
  private long sequence;

  List<RtpPacket> packets(byte[] frame, long millis, boolean key, long captureMicros) {
    List<RtpPacket> packets = new ArrayList<>();
    for (int at = 0; at < frame.length; at += LARGEST_PART) {
      int length = Math.min(LARGEST_PART, frame.length - at);
      byte[] payload = new byte[1 + length];
      payload[0] = (byte) (at == 0 ? START : 0);
      System.arraycopy(frame, at, payload, 1, length);
      packets.add(
          new RtpPacket(
              Codec.VP8,
              stream,
              sequence++,
              millis * TICKS_PER_MILLI,
              at + length == frame.length,
              at == 0 && key,
              payload,
              captureMicros));
    }
    return packets;
  }
}
