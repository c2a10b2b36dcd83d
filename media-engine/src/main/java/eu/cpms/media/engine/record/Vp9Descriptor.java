package eu.cpms.media.engine.record;

/** The VP9 payload descriptor (RFC 9628 section 4.2). */
final class Vp9Descriptor {
  private Vp9Descriptor() {}

  /** Its length; at least that of the payload when it is cut off. */
  static int length(byte[] data) {
    Cursor cursor = new Cursor(data);
    int first = cursor.next();
    if ((first & 0x80) != 0 && (cursor.next() & 0x80) != 0) {
      cursor.next(); // picture id of 15 bits
    }
    boolean flexible = (first & 0x10) != 0;
    if ((first & 0x20) != 0) {
      cursor.skip(flexible ? 1 : 2); // layer indices, and TL0PICIDX in non-flexible mode
    }
    if (flexible && (first & 0x40) != 0) {
      skipReferences(cursor);
    }
    if ((first & 0x02) != 0) {
      skipScalability(cursor);
    }
    return cursor.at;
  }

  private static void skipReferences(Cursor cursor) {
    for (int i = 0; i < 3; i++) {
      if ((cursor.next() & 1) == 0) {
        return;
      }
    }
  }

  private static void skipScalability(Cursor cursor) {
    int head = cursor.next();
    int layers = (head >> 5) + 1;
    if ((head & 0x10) != 0) {
      cursor.skip(4 * layers);
    }
    if ((head & 0x08) != 0) {
      int pictures = cursor.next();
      for (int i = 0; i < pictures; i++) {
        cursor.skip(cursor.next() >> 2 & 3);
      }
    }
  }

  private static final class Cursor {
    private final byte[] data;
    private int at;

    Cursor(byte[] data) {
      this.data = data;
    }

    int next() {
      int value = at < data.length ? data[at] & 0xff : 0;
      at++;
      return value;
    }

    void skip(int count) {
      at += count;
    }
  }
}
