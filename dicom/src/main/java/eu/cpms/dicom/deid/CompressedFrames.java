package eu.cpms.dicom.deid;

import eu.cpms.dicom.inspect.Geometry;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compressed pixels with zeros in place of what is no picture, and no offset table that is none.
 */
record CompressedFrames(List<Value.Bytes> fragments, Geometry shape, Contents contents) {
  /** The fragments, or equal ones if there is nothing to take out. */
  Value.Fragments cleaned() {
    List<Value.Bytes> cleaned = new ArrayList<>(fragments.size());
    fragments.stream().limit(1).map(this::table).forEach(cleaned::add);
    for (int start = 1, end; start < fragments.size(); start = end) {
      end = endOfFrame(start);
      cleaned.addAll(frame(fragments.subList(start, end)));
    }
    return new Value.Fragments(cleaned);
  }

  private int endOfFrame(int start) {
    int end = start + 1;
    while (end < fragments.size() && !walk(fragments.subList(end, end + 1)).isKnown()) {
      end++;
    }
    return end;
  }

  private FrameWalk walk(List<Value.Bytes> pieces) {
    return new FrameWalk(new FrameBytes(pieces), bytesOfPlane());
  }

  private List<Value.Bytes> frame(List<Value.Bytes> pieces) {
    FrameWalk walk = walk(pieces);
    if (!walk.isKnown() && pieces.stream().anyMatch(contents::isNamed)) {
      contents.journal().review("compressed pixels of an unknown kind spell a name");
    } else if (walk.isKnown() && !walk.reachesEnd()) {
      contents.journal().review("compressed pixels do not end as they should; look for text");
    }
    return IntStream.range(0, pieces.size())
        .mapToObj(i -> Blanked.in(pieces.get(i), walk.bytes().start(i), walk.texts().ranges()))
        .toList();
  }

  /** One byte of each sample, or eight samples of one bit. */
  private long bytesOfPlane() {
    long samples = (long) shape.rows() * shape.columns();
    return Math.ceilDiv(samples * Math.min(8, shape.bitsAllocated()), 8L);
  }

  /** A Basic Offset Table says where some fragments begin, in their order; another is emptied. */
  private Value.Bytes table(Value.Bytes table) {
    boolean possible = table.length() <= Integer.BYTES * (fragments.size() - 1L);
    if (table.length() == 0 || possible && isTable(table)) {
      return table;
    }
    return new Value.Bytes(table.source(), table.offset(), 0, false);
  }

  private boolean isTable(Value.Bytes table) {
    var offsets = ByteBuffer.wrap(table.load((int) table.length())).order(ByteOrder.LITTLE_ENDIAN);
    long start = fragments.get(1).offset();
    var pieces = fragments.listIterator(1);
    while (offsets.remaining() >= Integer.BYTES) {
      long offset = Integer.toUnsignedLong(offsets.getInt());
      long piece = -1;
      while (piece < offset && pieces.hasNext()) {
        piece = pieces.next().offset() - start;
      }
      if (piece != offset) {
        return false;
      }
    }
    return !offsets.hasRemaining();
  }
}
