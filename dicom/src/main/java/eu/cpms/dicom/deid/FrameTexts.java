package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Tables;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a frame is no picture.
 *
 * @param ranges the ends by the beginnings
 */
record FrameTexts(FrameBytes bytes, NavigableMap<Long, Long> ranges) {
  /** A frame with more texts is not of this world. */
  private static final int MOST = 10_000;

  /** What a segment that stays begins with, and how much of it stays. */
  private record Staying(byte[] begin, int length) {
    static Staying of(String[] row) {
      int length = row[2].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row[2]);
      return new Staying(HexFormat.of().parseHex(row[1]), length);
    }
  }

  private static final Map<Integer, List<Staying>> STAYING =
      Tables.rows(FrameTexts.class, "segments.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> HexFormat.fromHexDigits(row[0]),
                  Collectors.mapping(Staying::of, Collectors.toList())));

  FrameTexts(FrameBytes bytes) {
    this(bytes, new TreeMap<>());
  }

  /** Whether all could be taken down. */
  boolean areAll() {
    return ranges.size() < MOST;
  }

  /** The content of a segment, but for what the table of segments says. */
  void addAllBut(long type, long start, long end) {
    long stay = 0;
    for (Staying staying : STAYING.getOrDefault((int) type, List.of())) {
      if (bytes.begin(start, staying.begin())) {
        stay = staying.length();
      }
    }
    add(start + stay, end);
  }

  /** A range which is no picture; zeros and fill bytes say nothing. */
  void add(long from, long to) {
    long end = Math.min(to, bytes.size());
    for (long at = from; at < end && areAll(); at++) {
      if (bytes.at(at) != 0 && bytes.at(at) != 0xFF) {
        ranges.put(from, end);
        return;
      }
    }
  }
}
