package eu.cpms.media.engine.rtp;

/** Finds the packets with which a key frame starts. */
final class KeyFrames {
  private static final int H264_IDR = 5;
  private static final int H264_SPS = 7;
  private static final int H264_STAP_A = 24;
  private static final int H264_FU_A = 28;

  private KeyFrames() {}

  /**
   * Whether the {@code length} bytes at {@code at} begin a key frame; false for what is cut off.
   */
  static boolean startsWith(Codec codec, byte[] data, int at, int length) {
    return switch (codec) {
      case VP8 -> vp8(data, at, at + length);
      case VP9 -> length > 0 && vp9(data[at] & 0xff);
      case H264 -> h264(data, at, at + length);
      case OPUS -> false;
    };
  }

  /** RFC 7741: S set, partition 0, and the inverse key-frame flag of the payload header clear. */
  private static boolean vp8(byte[] data, int at, int end) {
    int header = at + Vp8Descriptor.length(data, at, end);
    return header < end && Vp8Descriptor.startsFrame(data[at]) && (data[header] & 1) == 0;
  }

  /** RFC 9628 section 4.2: not inter-picture predicted, start of a frame. */
  private static boolean vp9(int descriptor) {
    return (descriptor & 0x40) == 0 && (descriptor & 0x08) != 0;
  }

  /** RFC 6184: a parameter set or an IDR slice, alone, first in a STAP-A or starting in a FU-A. */
  private static boolean h264(byte[] data, int at, int end) {
    if (at >= end) {
      return false;
    }
    int type = data[at] & 0x1f;
    if (type == H264_STAP_A) {
      return at + 3 < end && isIntra(data[at + 3] & 0x1f);
    }
    if (type == H264_FU_A) {
      return at + 1 < end && (data[at + 1] & 0x80) != 0 && isIntra(data[at + 1] & 0x1f);
    }
    return isIntra(type);
  }

  private static boolean isIntra(int type) {
    return type == H264_SPS || type == H264_IDR;
  }
}
