package eu.cpms.media.engine.record;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.rtp.Vp8Descriptor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** What one packet adds to a frame, per codec. What is malformed adds nothing. */
final class Depacketizer {
  private static final byte[] START_CODE = {0, 0, 0, 1};
  private static final int LAST_SLICE = 5;
  private static final int PARAMETER_SET = 7;
  private static final int STAP_A = 24;
  private static final int FU_A = 28;
  private static final int MOST_VP9_LAYERS = 8;

  private Depacketizer() {}

  /** Appends the part of the frame that the payload carries. */
  static void append(RtpPacket packet, ByteArrayOutputStream frame) {
    byte[] data = packet.payload();
    switch (packet.codec()) {
      case OPUS -> frame.write(data, 0, data.length);
      case VP8 -> appendFrom(data, Vp8Descriptor.length(data, 0, data.length), frame);
      case VP9 -> appendFrom(data, Vp9Descriptor.length(data), frame);
      case H264 -> appendH264(data, frame);
    }
  }

  /** Whether a frame can begin with this packet. */
  static boolean begins(RtpPacket packet) {
    byte[] data = packet.payload();
    if (data.length == 0) {
      return false;
    }
    return switch (packet.codec()) {
      case OPUS -> true;
      case VP8 -> Vp8Descriptor.startsFrame(data[0]);
      case VP9 -> (data[0] & 0x08) != 0;
      case H264 -> (data[0] & 0x1f) != FU_A || data.length > 1 && (data[1] & 0x80) != 0;
    };
  }

  /**
   * Whether a key frame says what pictures the stream has: with H.264 its parameter set may come
   * apart from it, and be lost.
   */
  static boolean isDescribed(RtpPacket packet, ByteArrayOutputStream frame) {
    byte[] data = packet.codec() == Codec.H264 ? frame.toByteArray() : new byte[0];
    for (int i = START_CODE.length; i < data.length; i++) {
      if (Arrays.equals(data, i - START_CODE.length, i, START_CODE, 0, START_CODE.length)) {
        int type = data[i] & 0x1f;
        if (type == PARAMETER_SET || type <= LAST_SLICE) {
          return type == PARAMETER_SET;
        }
      }
    }
    return data.length == 0;
  }

  /**
   * Makes a picture of several spatial layers one superframe (VP9 bitstream specification, annex
   * B).
   *
   * @param starts where each layer starts
   */
  static void indexVp9(List<Integer> starts, ByteArrayOutputStream frame) {
    int layers = starts.size();
    if (layers < 2 || layers > MOST_VP9_LAYERS) {
      return;
    }
    int marker = 0xd8 | layers - 1; // sizes of four bytes
    ByteBuffer index = ByteBuffer.allocate(2 + 4 * layers).order(ByteOrder.LITTLE_ENDIAN);
    index.put((byte) marker);
    for (int i = 0; i < layers; i++) {
      int end = i + 1 < layers ? starts.get(i + 1) : frame.size();
      index.putInt(end - starts.get(i));
    }
    frame.writeBytes(index.put((byte) marker).array());
  }

  private static void appendFrom(byte[] data, int from, ByteArrayOutputStream frame) {
    if (from < data.length) {
      frame.write(data, from, data.length - from);
    }
  }

  /** RFC 6184 sections 5.6 to 5.8, to a byte stream with start codes. */
  private static void appendH264(byte[] data, ByteArrayOutputStream frame) {
    if (data.length < 2) {
      return;
    }
    switch (data[0] & 0x1f) {
      case STAP_A -> appendAggregate(data, frame);
      case FU_A -> {
        if ((data[1] & 0x80) != 0) {
          frame.writeBytes(START_CODE);
          frame.write(data[0] & 0xe0 | data[1] & 0x1f);
        }
        appendFrom(data, 2, frame);
      }
      default -> {
        frame.writeBytes(START_CODE);
        appendFrom(data, 0, frame);
      }
    }
  }

  private static void appendAggregate(byte[] data, ByteArrayOutputStream frame) {
    int at = 1;
    while (at + 2 < data.length) {
      int length = (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
      if (at + 2 + length > data.length) {
        return;
      }
      frame.writeBytes(START_CODE);
      frame.write(data, at + 2, length);
      at += 2 + length;
    }
  }
}
