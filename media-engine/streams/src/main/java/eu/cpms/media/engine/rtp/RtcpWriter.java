package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.rtp.Feedback.ReportBlock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Puts a compound RTCP packet together. */
final class RtcpWriter {
  private static final int ROOM = 1200;
  private static final int MOST_NACKED = 100;
  private static final int VERSION = 0x80;
  private static final int MANTISSA = 0x3ffff;

  private final ByteBuffer out = ByteBuffer.allocate(ROOM);
  private final int sender;

  /** A packet in the name of {@code sender}. */
  RtcpWriter(int sender) {
    this.sender = sender;
  }

  /** RFC 3550 section 6.4.1, without report blocks. */
  RtcpWriter senderReport(int ssrc, long ntp, long timestamp, long packets, long octets) {
    head(0, 200, 6);
    out.putInt(ssrc).putLong(ntp).putInt((int) timestamp);
    out.putInt((int) packets).putInt((int) octets);
    return this;
  }

  /** RFC 3550 section 6.4.2. */
  RtcpWriter receiverReport(List<ReportBlock> blocks) {
    head(blocks.size(), 201, 1 + 6 * blocks.size());
    out.putInt(sender);
    for (ReportBlock block : blocks) {
      out.putInt(block.ssrc()).putInt(block.fractionLost() << 24 | block.lost() & 0xffffff);
      out.putInt(block.highest()).putInt(block.jitter());
      out.putInt(block.lastReport()).putInt(block.delay());
    }
    return this;
  }

  /** RFC 3550 section 6.5: an SDES chunk with the CNAME, which every compound packet carries. */
  RtcpWriter name(String cname) {
    byte[] name = cname.getBytes(StandardCharsets.UTF_8);
    int words = (4 + 2 + name.length + 1 + 3) / 4;
    int end = out.position() + 4 + 4 * words;
    head(1, 202, words);
    out.putInt(sender).put((byte) 1).put((byte) name.length).put(name);
    while (out.position() < end) {
      out.put((byte) 0);
    }
    return this;
  }

  /** RFC 4585 section 6.2.1: one item per packet, the first {@value #MOST_NACKED} only. */
  RtcpWriter nack(int ssrc, List<Long> sequences) {
    List<Long> some = sequences.subList(0, Math.min(MOST_NACKED, sequences.size()));
    head(1, 205, 2 + some.size());
    out.putInt(sender).putInt(ssrc);
    some.forEach(sequence -> out.putShort(sequence.shortValue()).putShort((short) 0));
    return this;
  }

  /** RFC 4585 section 6.3.1. */
  RtcpWriter pictureLoss(int ssrc) {
    head(1, 206, 2);
    out.putInt(sender).putInt(ssrc);
    return this;
  }

  /** Receiver estimated maximum bitrate (draft-alvestrand-rmcat-remb section 2.2). */
  RtcpWriter estimate(long bitsPerSecond, int ssrc) {
    long mantissa = bitsPerSecond;
    int exponent = 0;
    while (mantissa > MANTISSA) {
      mantissa >>= 1;
      exponent++;
    }
    head(15, 206, 5);
    out.putInt(sender).putInt(0).put(new byte[] {'R', 'E', 'M', 'B'});
    out.putInt(1 << 24 | exponent << 18 | (int) mantissa).putInt(ssrc);
    return this;
  }

  private void head(int count, int type, int words) {
    out.put((byte) (VERSION | count)).put((byte) type).putShort((short) words);
  }

  byte[] bytes() {
    return Arrays.copyOf(out.array(), out.position());
  }
}
