package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.util.NavigableMap;

/**
 * A source with zeros in some ranges, put in while it is read.
 *
 * @param shift what is added to a range to get its place in the source
 * @param ranges the ends by the beginnings
 */
record Blanked(ByteSource original, long shift, NavigableMap<Long, Long> ranges)
    implements ByteSource {

  /** The value with zeros in ranges; the value itself if it has none of them, a piece that is. */
  static Value.Bytes in(Value.Bytes piece, long start, NavigableMap<Long, Long> ranges) {
    var last = ranges.lowerEntry(start + piece.length());
    if (last == null || last.getValue() <= start) {
      return piece;
    }
    var blanked = new Blanked(piece.source(), piece.offset() - start, ranges);
    return new Value.Bytes(blanked, piece.offset(), piece.length(), piece.bigEndian());
  }

  @Override
  public long size() {
    return original.size();
  }

  @Override
  public int read(long position, ByteBuffer into) {
    int start = into.position();
    int read = original.read(position, into);
    long from = position - shift;
    Long before = ranges.floorKey(from);
    ranges
        .subMap(before == null ? from : before, from + read)
        .forEach(
            (begin, end) -> {
              int first = (int) Math.clamp(begin - from, 0, read);
              int last = (int) Math.clamp(end - from, 0, read);
              into.put(start + first, new byte[last - first]);
            });
    return read;
  }
}
