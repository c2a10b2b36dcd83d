package eu.cpms.dicom.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data elements of PS3.6 (edition 2025e), from {@code dictionary.tsv}. */
public final class Dictionary {
  /**
   * One attribute.
   *
   * @param signedByPixels the VR is US or SS, as Pixel Representation says
   */
  public record Entry(Vr vr, boolean signedByPixels, String keyword) {}

  private static final List<String[]> ROWS =
      Tables.rows(Dictionary.class, "dictionary.tsv").stream()
          .sorted(Comparator.comparingInt(Dictionary::tag))
          .toList();

  /** Searched by halves: as keys of a map, tags would collide. */
  private static final int[] TAGS = ROWS.stream().mapToInt(Dictionary::tag).toArray();

  private static final Entry[] ENTRIES = ROWS.stream().map(Dictionary::entry).toArray(Entry[]::new);
  private static final Map<String, Integer> BY_KEYWORD =
      ROWS.stream()
          .collect(Collectors.toMap(row -> row[2], Dictionary::tag, (first, more) -> first));

  private Dictionary() {}

  /** What the standard says of a tag; empty for private and unknown tags. */
  public static Optional<Entry> find(int tag) {
    int at = Arrays.binarySearch(TAGS, Tag.first(tag));
    return at < 0 ? Optional.empty() : Optional.of(ENTRIES[at]);
  }

  /** The tag of an attribute's keyword, {@code PatientName}. */
  public static Optional<Integer> tagOf(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(keyword));
  }

  /**
   * The tag of a keyword that must be there.
   *
   * @throws IllegalArgumentException when the standard has none
   */
  public static int tag(String keyword) {
    return tagOf(keyword).orElseThrow(() -> new IllegalArgumentException(keyword));
  }

  /** The keyword of a tag, or its numbers. */
  public static String nameOf(int tag) {
    return find(tag).map(Entry::keyword).orElseGet(() -> Tag.format(tag));
  }

  /** The representation which implicit syntaxes leave out. */
  public static Vr vrOf(int tag) {
    if (Tag.element(tag) == 0) {
      return Vr.UL;
    }
    return Tag.isPrivateCreator(tag) ? Vr.LO : find(tag).map(Entry::vr).orElse(Vr.UN);
  }

  private static int tag(String[] row) {
    return Tag.parse(row[0].replace("xx", "00"));
  }

  private static Entry entry(String[] row) {
    boolean signed = row[1].equals("xs");
    return new Entry(signed ? Vr.US : Vr.valueOf(row[1]), signed, row[2]);
  }
}
