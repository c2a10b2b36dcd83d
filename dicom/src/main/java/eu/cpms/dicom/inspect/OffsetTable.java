package eu.cpms.dicom.inspect;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where frames begin among fragments: the Basic or the Extended Offset Table (PS3.5 annex A.4). */
final class OffsetTable {
  private static final int LIMIT = 64 << 20;

  private OffsetTable() {}

  static long[] of(DataSet data, Value.Bytes basic) {
    var extended = data.find("ExtendedOffsetTable").map(Element::value);
    if (extended.isPresent() && extended.get() instanceof Value.Bytes table) {
      return numbers(table, Long.BYTES);
    }
    return numbers(basic, Integer.BYTES);
  }

  private static long[] numbers(Value.Bytes table, int width) {
    var buffer = ByteBuffer.wrap(table.load(LIMIT)).order(ByteOrder.LITTLE_ENDIAN);
    long[] numbers = new long[buffer.remaining() / width];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = width == Long.BYTES ? buffer.getLong() : Integer.toUnsignedLong(buffer.getInt());
    }
    return numbers;
  }

  /** Offsets count from the first fragment's item tag; each fragment has a head of 8 bytes. */
  static List<List<Value.Bytes>> divide(List<Value.Bytes> fragments, long[] offsets) {
    List<List<Value.Bytes>> frames = new ArrayList<>();
    long start = fragments.getFirst().offset();
    int next = 0;
    for (int frame = 0; frame < offsets.length; frame++) {
      long end = frame + 1 < offsets.length ? offsets[frame + 1] : Long.MAX_VALUE;
      int first = next;
      while (next < fragments.size() && fragments.get(next).offset() - start < end) {
        next++;
      }
      requireSome(fragments, first, next, offsets[frame], start);
      frames.add(fragments.subList(first, next));
    }
    return frames;
  }

  private static void requireSome(
      List<Value.Bytes> fragments, int first, int next, long offset, long start) {
    if (first == next || fragments.get(first).offset() - start != offset) {
      throw new DicomException.Malformed(
          start + offset, Tag.format(Tag.PIXEL_DATA), "the offset table points between fragments");
    }
  }
}
