package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.ByteSource;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Value;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The comments which a camera or a compressor left in a frame (Exif, COM), from comments.tsv. */
final class FrameComments {
  /** Segments before the pixels: a frame with more is not of this world. */
  private static final int MOST_SEGMENTS = 1_000;

  private record Format(int pixels, Set<Integer> texts) {}

  private static final Map<Integer, Format> FORMATS =
      Tables.rows(FrameComments.class, "comments.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> HexFormat.fromHexDigits(row[0]),
                  row ->
                      new Format(
                          HexFormat.fromHexDigits(row[1]),
                          Arrays.stream(row[2].split(" "))
                              .map(HexFormat::fromHexDigits)
                              .collect(Collectors.toSet()))));

  private FrameComments() {}

  /** The fragment with zeros in place of its comments; itself if it has none. */
  static Value.Bytes blanked(Value.Bytes fragment) {
    List<Range> comments = comments(fragment);
    return comments.isEmpty()
        ? fragment
        : new Value.Bytes(
            new Blanked(fragment.source(), comments),
            fragment.offset(),
            fragment.length(),
            fragment.bigEndian());
  }

  private static List<Range> comments(Value.Bytes fragment) {
    List<Range> found = new ArrayList<>();
    ByteBuffer segment = ByteBuffer.allocate(4);
    long end = fragment.offset() + fragment.length();
    Format format = FORMATS.get(marker(fragment, fragment.offset(), segment));
    long at = fragment.offset() + 2;
    for (int i = 0; format != null && i < MOST_SEGMENTS && at + 4 <= end; i++) {
      int marker = marker(fragment, at, segment);
      int length = Math.max(2, Short.toUnsignedInt(segment.getShort(2)));
      if (marker == format.pixels()) {
        return found;
      }
      if (format.texts().contains(marker) && length > 2) {
        found.add(new Range(at + 4, Math.min(end, at + 2 + length)));
      }
      at += 2 + length;
    }
    return found;
  }

  private static int marker(Value.Bytes fragment, long position, ByteBuffer segment) {
    fragment.source().read(position, segment.clear());
    return Short.toUnsignedInt(segment.getShort(0));
  }

  private record Range(long start, long end) {}

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
