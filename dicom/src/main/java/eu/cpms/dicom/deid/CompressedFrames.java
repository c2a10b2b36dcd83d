package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compressed pixels without what is no picture in them: comments of a camera or a compressor (Exif,
 * COM), bytes after the end of a frame, an offset table that is none.
 */
record CompressedFrames(List<Value.Bytes> fragments) {
  /** Segments before the pixels: a frame with more is not of this world. */
  private static final int MOST_SEGMENTS = 1_000;

  /** How far from the end of a fragment that of its frame is looked for. */
  private static final int TAIL = 1 << 16;

  private static final int END = 0xFFD9;
  private static final Map<Integer, Format> FORMATS =
      Tables.rows(CompressedFrames.class, "comments.tsv").stream()
          .collect(Collectors.toMap(row -> HexFormat.fromHexDigits(row[0]), Format::of));

  /**
   * How a frame is divided.
   *
   * @param pixels the marker at which they begin
   * @param texts the markers of segments that hold text
   */
  private record Format(int pixels, Set<Integer> texts) {
    static Format of(String[] row) {
      return new Format(
          HexFormat.fromHexDigits(row[1]),
          Arrays.stream(row[2].split(" "))
              .map(HexFormat::fromHexDigits)
              .collect(Collectors.toSet()));
    }
  }

  private record Range(long start, long end) {}

  /**
   * The fragments with zeros in place of what is no picture; equal ones if there is nothing.
   *
   * @param isText whether a fragment which begins no frame, among others that do, is text
   */
  Value.Fragments cleaned(Predicate<Value.Bytes> isText) {
    List<Value.Bytes> cleaned = new ArrayList<>(fragments.size());
    boolean known = false;
    for (Value.Bytes fragment : fragments) {
      Format format = FORMATS.get(marker(fragment, fragment.offset()));
      if (cleaned.isEmpty()) {
        cleaned.add(table(fragment));
      } else if (format != null) {
        known = true;
        cleaned.add(blanked(fragment, noPicture(fragment, format)));
      } else {
        boolean text = known && isText.test(fragment);
        long end = fragment.offset() + fragment.length();
        cleaned.add(
            blanked(fragment, text ? List.of(new Range(fragment.offset(), end)) : List.of()));
      }
    }
    return new Value.Fragments(cleaned);
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

  private static Value.Bytes blanked(Value.Bytes fragment, List<Range> ranges) {
    return ranges.isEmpty()
        ? fragment
        : new Value.Bytes(
            new Blanked(fragment.source(), ranges),
            fragment.offset(),
            fragment.length(),
            fragment.bigEndian());
  }

  private static List<Range> noPicture(Value.Bytes fragment, Format format) {
    List<Range> found = new ArrayList<>();
    long end = fragment.offset() + fragment.length();
    long at = fragment.offset() + 2;
    for (int i = 0; i < MOST_SEGMENTS && at + 4 <= end; i++) {
      int marker = marker(fragment, at);
      if (marker == format.pixels()) {
        addRest(fragment, at, found);
        return found;
      }
      int length = Math.max(2, marker(fragment, at + 2));
      if (format.texts().contains(marker) && length > 2) {
        found.add(new Range(at + 4, Math.min(end, at + 2 + length)));
      }
      at += 2 + length;
    }
    return found;
  }

  /**
   * What follows the end of a frame, but for a padding zero. In the pixels nothing else looks like
   * their end; before them a thumbnail may have one.
   */
  private static void addRest(Value.Bytes fragment, long pixels, List<Range> ranges) {
    long end = fragment.offset() + fragment.length();
    if (marker(fragment, end - 2) == END || marker(fragment, end - 3) == END) {
      return;
    }
    byte[] tail = new byte[(int) Math.min(TAIL, end - pixels)];
    fragment.source().read(end - tail.length, tail, 0, tail.length);
    for (int at = tail.length - 2; at >= 0; at--) {
      if (tail[at] == (byte) (END >> 8) && tail[at + 1] == (byte) END) {
        ranges.add(new Range(end - tail.length + at + 2, end));
        return;
      }
    }
  }

  /** Two bytes, which are a marker or the length of a segment. */
  private static int marker(Value.Bytes fragment, long position) {
    ByteBuffer bytes = ByteBuffer.allocate(2);
    boolean inside = position >= fragment.offset();
    return inside && fragment.source().read(position, bytes) == 2
        ? Short.toUnsignedInt(bytes.getShort(0))
        : 0;
  }

  /** A file with zeros in some ranges. */
  private record Blanked(ByteSource original, List<Range> ranges) implements ByteSource {
    @Override
    public long size() {
      return original.size();
    }

    @Override
    public int read(long position, ByteBuffer into) {
      int start = into.position();
      int read = original.read(position, into);
      for (Range range : ranges) {
        int from = (int) Math.clamp(range.start() - position, 0, read);
        int to = (int) Math.clamp(range.end() - position, 0, read);
        into.put(start + from, new byte[to - from]);
      }
      return read;
    }
  }
}
