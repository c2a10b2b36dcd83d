package eu.cpms.media.engine.rtp;

/** The VP8 payload descriptor (RFC 7741 section 4.2). */
public final class Vp8Descriptor {
  private Vp8Descriptor() {}

  /** Whether a payload with this first byte starts a frame: S set, partition index 0. */
  public static boolean startsFrame(byte first) {
    return (first & 0x17) == 0x10;
  }

  /** The descriptor's length; beyond {@code end} when the payload is cut off. */
  public static int length(byte[] data, int at, int end) {
    if (at >= end || (data[at] & 0x80) == 0) {
      return 1;
    }
    if (at + 2 >= end) {
      return end - at + 1;
    }
    int extension = data[at + 1] & 0xff;
    int length = 2;
    if ((extension & 0x80) != 0) {
      length += (data[at + 2] & 0x80) != 0 ? 2 : 1;
    }
    length += (extension & 0x40) != 0 ? 1 : 0;
    length += (extension & 0x30) != 0 ? 1 : 0;
    return length;
  }
}
