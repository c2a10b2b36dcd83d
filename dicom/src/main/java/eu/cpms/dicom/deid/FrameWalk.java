package eu.cpms.dicom.deid;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a compressed frame from segment to segment, and finds what of it is no picture:
 * comments of a camera or a compressor (Exif, COM), bytes between segments and behind the end.
 *
 * @param plane bytes to which a segment of RLE is unpacked
 */
record FrameWalk(FrameBytes bytes, long plane, FrameTexts texts) {
  private static final long NOWHERE = -1;
  private static final int FILL = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int CODESTREAM = 0xFF4F;
  private static final int CODESTREAM_END = 0xFFD9;
  private static final int TILE_PART = 0xFF90;
  private static final int TILE_PART_DATA = 0xFF93;
  private static final int JP2_BOX = 0x6A50_2020;
  private static final int JP2_HEADER_BOX = 0x6A70_3268;
  private static final int JP2_CODESTREAM_BOX = 0x6A70_3263;
  private static final int RLE_HEADER = 64;

  FrameWalk(FrameBytes bytes, long plane) {
    this(bytes, plane, new FrameTexts(bytes));
  }

  /** Whether a frame begins here, of a format that is known. */
  boolean isKnown() {
    return way() != null;
  }

  /** Walks; false if the frame is not divided as its format says, so that text may be left. */
  boolean reachesEnd() {
    LongSupplier way = way();
    long end = way == null ? NOWHERE : way.getAsLong();
    if (end != NOWHERE && bytes.size() - end > 1) {
      texts.add(end, bytes.size());
    }
    return end != NOWHERE && texts.areAll();
  }

  private @Nullable LongSupplier way() {
    long start = 0;
    while (bytes.at(start) == FILL && bytes.at(start + 1) == FILL) {
      start++;
    }
    if ((bytes.number(start, 4) | 0x3F) == 0xFFD8_FFFFL) {
      return this::jpeg;
    }
    if (bytes.number(0, 4) == 0xFF4F_FF51L) {
      return () -> codestream(0);
    }
    if (bytes.number(0, 4) == 12 && bytes.number(4, 4) == JP2_BOX) {
      return this::boxes;
    }
    boolean isRle = little(0) > 0 && little(0) < 16 && little(4) == RLE_HEADER;
    return isRle ? this::rle : null;
  }

  private long little(long position) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) bytes.number(position, 4)));
  }

  /**
   * JPEG and JPEG-LS (ITU-T T.81 annex B, T.87 annex C): segments, and from the first scan on
   * pixels between them. A segment may have any number of fill bytes before it.
   */
  private long jpeg() {
    boolean pixels = false;
    for (long at = 0; ; ) {
      long marker = next(at, pixels ? 0xC0 : 1);
      if (!pixels) {
        texts.add(at, marker);
      }
      int code = bytes.at(marker + 1);
      if (code < 0) {
        return NOWHERE;
      }
      if (code == END) {
        return marker + 2;
      }
      pixels |= code == SCAN;
      at = code == START || code == 1 ? marker + 2 : segment(marker);
    }
  }

  /** The next marker, restart markers and fill bytes passed over; the end if there is none. */
  private long next(long from, int lowest) {
    for (long at = bytes.fillFrom(from); at < bytes.size(); at = bytes.fillFrom(at + 1)) {
      int code = bytes.at(at + 1);
      if (code >= lowest && code != FILL && (code & 0xF8) != 0xD0) {
        return at;
      }
    }
    return bytes.size();
  }

  /** Keeps of a segment what is picture, and returns its end. */
  private long segment(long marker) {
    long end = marker + 2 + Math.max(2, bytes.number(marker + 2, 2));
    texts.addAllBut(bytes.number(marker, 2), marker + 4, end);
    return end;
  }

  /** JPEG 2000 (ITU-T T.800 annex A): a header, and tile-parts with headers of their own. */
  private long codestream(long start) {
    long end = 0;
    for (long at = start; ; ) {
      int marker = (int) bytes.number(at, 2);
      if (marker == CODESTREAM_END) {
        return at + 2;
      }
      if (marker >>> 8 != FILL) {
        return NOWHERE;
      }
      if (marker == TILE_PART) {
        end = at + bytes.number(at + 6, 4);
      }
      at =
          switch (marker) {
            case CODESTREAM -> at + 2;
            case TILE_PART_DATA -> end > at ? end : next(at + 2, TILE_PART_DATA & 0xFF);
            default -> segment(at);
          };
    }
  }

  /** The file format of JPEG 2000 (ITU-T T.800 annex I), up to the codestream in it. */
  private long boxes() {
    long at = 0;
    while (bytes.number(at + 4, 4) != JP2_CODESTREAM_BOX) {
      long length = bytes.number(at, 4);
      boolean open = bytes.number(at + 4, 4) == JP2_HEADER_BOX;
      if (length < 8) {
        return NOWHERE;
      }
      if (!open) {
        texts.addAllBut(bytes.number(at + 4, 4), at + 8, at + length);
      }
      at += open ? 8 : length;
    }
    return codestream(at + (bytes.number(at, 4) == 1 ? 16 : 8));
  }

  /** RLE (PS3.5 annex G): a header of 16 numbers, and segments where it says. */
  private long rle() {
    long segments = little(0);
    texts.add(4 + 4 * segments, RLE_HEADER);
    long end = RLE_HEADER;
    for (long i = 1; i <= segments && end != NOWHERE; i++) {
      long start = little(4 * i);
      if (start < end || plane == 0) {
        return NOWHERE;
      }
      texts.add(end, start);
      end = unpacked(start);
    }
    return end;
  }

  /** The end of a segment: so many bytes and one, or one so many times; 128 means nothing. */
  private long unpacked(long start) {
    long at = start;
    for (long done = 0; done < plane; ) {
      int code = bytes.at(at);
      if (code < 0) {
        return NOWHERE;
      }
      done += code < 128 ? code + 1 : 257 - code;
      at += code < 128 ? code + 2 : 2;
      if (code == 128) {
        done -= 129;
        at--;
      }
    }
    return at <= bytes.size() ? at : NOWHERE;
  }
}
