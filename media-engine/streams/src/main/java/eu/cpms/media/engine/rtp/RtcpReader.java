package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.rtp.Feedback.Estimate;
import eu.cpms.media.engine.rtp.Feedback.KeyFrameRequest;
import eu.cpms.media.engine.rtp.Feedback.Nack;
import eu.cpms.media.engine.rtp.Feedback.ReportBlock;
import eu.cpms.media.engine.rtp.Feedback.SenderReport;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes a compound RTCP packet apart (RFC 3550 section 6, RFC 4585, RFC 5104, REMB draft). */
record RtcpReader(ByteBuffer in, Consumer<Feedback> output) {
  private static final int SENDER_REPORT = 200;
  private static final int RECEIVER_REPORT = 201;
  private static final int TRANSPORT_FEEDBACK = 205;
  private static final int PAYLOAD_FEEDBACK = 206;
  private static final int GENERIC_NACK = 1;
  private static final int PLI = 1;
  private static final int FIR = 4;
  private static final int APPLICATION_LAYER = 15;
  private static final int REMB = 0x52454d42;

  /** Reads up to the first packet that is malformed; what follows it is not trusted. */
  static void read(byte[] data, int length, Consumer<Feedback> output) {
    ByteBuffer in = ByteBuffer.wrap(data, 0, length);
    int at = 0;
    while (at + 8 <= length && (in.get(at) & 0xc0) == 0x80) {
      int end = at + 4 + 4 * (in.getShort(at + 2) & 0xffff);
      if (end > length) {
        return;
      }
      new RtcpReader(in, output).packet(at, end);
      at = end;
    }
  }

  private void packet(int at, int end) {
    int count = in.get(at) & 0x1f;
    switch (in.get(at + 1) & 0xff) {
      case SENDER_REPORT -> senderReport(at, end, count);
      case RECEIVER_REPORT -> reports(at + 8, end, count);
      case TRANSPORT_FEEDBACK -> {
        if (count == GENERIC_NACK) {
          nack(at, end);
        }
      }
      case PAYLOAD_FEEDBACK -> payloadFeedback(at, end, count);
      default -> {} // SDES, BYE, XR and what is to come carry nothing of use here
    }
  }

  private void senderReport(int at, int end, int count) {
    if (at + 28 <= end) {
      output.accept(new SenderReport(in.getInt(at + 4), in.getLong(at + 8), in.getInt(at + 16)));
      reports(at + 28, end, count);
    }
  }

  private void reports(int from, int end, int count) {
    for (int i = 0; i < count && from + 24 * (i + 1) <= end; i++) {
      int at = from + 24 * i;
      int loss = in.getInt(at + 4);
      output.accept(
          new ReportBlock(
              in.getInt(at),
              loss >>> 24,
              loss << 8 >> 8,
              in.getInt(at + 8),
              in.getInt(at + 12),
              in.getInt(at + 16),
              in.getInt(at + 20)));
    }
  }

  private void nack(int at, int end) {
    if (at + 12 > end) {
      return;
    }
    List<Integer> sequences = new ArrayList<>();
    for (int item = at + 12; item + 4 <= end; item += 4) {
      int first = in.getShort(item) & 0xffff;
      int following = in.getShort(item + 2) & 0xffff;
      sequences.add(first);
      for (int bit = 0; bit < 16; bit++) {
        if ((following >> bit & 1) == 1) {
          sequences.add(first + bit + 1 & 0xffff);
        }
      }
    }
    output.accept(new Nack(in.getInt(at + 8), sequences));
  }

  private void payloadFeedback(int at, int end, int format) {
    if (format == PLI && at + 12 <= end) {
      output.accept(new KeyFrameRequest(in.getInt(at + 8)));
    } else if (format == FIR) {
      for (int item = at + 12; item + 8 <= end; item += 8) {
        output.accept(new KeyFrameRequest(in.getInt(item)));
      }
    } else if (format == APPLICATION_LAYER && at + 20 <= end && in.getInt(at + 12) == REMB) {
      int word = in.getInt(at + 16);
      int exponent = Math.min(word >> 18 & 0x3f, 40);
      output.accept(new Estimate((word & 0x3ffffL) << exponent));
    }
  }
}
