package eu.cpms.media.engine.record;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The VP9 payload descriptor (RFC 9628 section 4.2). */
final class Vp9Descriptor {
  private Vp9Descriptor() {}

  /** Its length; that of the payload when it is cut off. */
  static int length(byte[] data) {
    ByteBuffer in = ByteBuffer.wrap(data);
    try {
      skip(in);
    } catch (BufferUnderflowException e) {
      return data.length;
    }
    return in.position();
  }

  private static void skip(ByteBuffer in) {
    int first = in.get();
    boolean flexible = (first & 0x10) != 0;
    if ((first & 0x80) != 0 && (in.get() & 0x80) != 0) {
      in.get(); // picture id of 15 bits
    }
    if ((first & 0x20) != 0) {
      skip(in, flexible ? 1 : 2); // layer indices, and TL0PICIDX in non-flexible mode
    }
    boolean reference = flexible && (first & 0x40) != 0;
    for (int i = 0; i < 3 && reference; i++) {
      reference = (in.get() & 1) != 0;
    }
    if ((first & 0x02) != 0) {
      skipScalability(in);
    }
  }

  private static void skipScalability(ByteBuffer in) {
    int head = in.get() & 0xff;
    if ((head & 0x10) != 0) {
      skip(in, 4 * ((head >> 5) + 1)); // the size of each layer
    }
    int pictures = (head & 0x08) != 0 ? in.get() & 0xff : 0;
    for (int i = 0; i < pictures; i++) {
      skip(in, in.get() >> 2 & 3);
    }
  }

  private static void skip(ByteBuffer in, int count) {
    in.get(new byte[count]);
  }
}
