package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Value;
import java.util.List;

/** The bytes of one frame, into whatever fragments it is divided; -1 where there are none. */
final class FrameBytes {
  private static final int WINDOW = 1 << 13;
  private final List<Value.Bytes> pieces;

  /** Where the pieces begin, and the last one ends. */
  private final long[] starts;

  private final byte[] window;
  private long windowStart;
  private int windowLength;

  FrameBytes(List<Value.Bytes> pieces) {
    this.pieces = pieces;
    starts = new long[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      starts[i + 1] = starts[i] + pieces.get(i).length();
    }
    window = new byte[(int) Math.min(WINDOW, size())];
  }

  long size() {
    return starts[pieces.size()];
  }

  long start(int piece) {
    return starts[piece];
  }

  int at(long position) {
    if (position < windowStart || position >= windowStart + windowLength) {
      fill(position);
    }
    return windowLength == 0 ? -1 : Byte.toUnsignedInt(window[(int) (position - windowStart)]);
  }

  /** The next byte 0xFF; the end if there is none. */
  long fillFrom(long position) {
    for (long at = position; at(at) >= 0; at = windowStart + windowLength) {
      for (int i = (int) (at - windowStart); i < windowLength; i++) {
        if (window[i] == -1) {
          return windowStart + i;
        }
      }
    }
    return size();
  }

  /** A number of 1 to 4 bytes, big endian. */
  long number(long position, int width) {
    long number = 0;
    for (int i = 0; i < width; i++) {
      int next = at(position + i);
      number = number < 0 || next < 0 ? -1 : number << 8 | next;
    }
    return number;
  }

  /** Whether these bytes are at a position. */
  boolean begin(long position, byte[] begin) {
    for (int i = 0; i < begin.length; i++) {
      if (at(position + i) != Byte.toUnsignedInt(begin[i])) {
        return false;
      }
    }
    return true;
  }

  private void fill(long position) {
    windowStart = position;
    windowLength = 0;
    if (position < size()) {
      int piece = pieceAt(position);
      long offset = pieces.get(piece).offset() + position - starts[piece];
      int length = (int) Math.min(window.length, starts[piece + 1] - position);
      windowLength = pieces.get(piece).source().read(offset, window, 0, length);
    }
  }

  /** Found by halves, as a frame may have a million pieces. */
  private int pieceAt(long position) {
    int low = 0;
    for (int high = pieces.size(); high - low > 1; ) {
      int middle = (low + high) >>> 1;
      low = starts[middle] <= position ? middle : low;
      high = starts[middle] <= position ? high : middle;
    }
    return low;
  }
}
