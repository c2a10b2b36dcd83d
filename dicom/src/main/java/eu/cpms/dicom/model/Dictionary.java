package eu.cpms.dicom.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The data elements of PS3.6 (edition 2024), from {@code dictionary.tsv}. */
public final class Dictionary {
  /**
   * One attribute.
   *
   * @param signedByPixels the VR is US or SS, as Pixel Representation says
   */
  public record Entry(Vr vr, boolean signedByPixels, String keyword) {}

  private static final Map<Integer, Entry> ENTRIES = load();
  private static final Map<String, Integer> TAGS = byKeyword();

  private Dictionary() {}

  /** What the standard says of a tag; empty for private and unknown tags. */
  public static Optional<Entry> find(int tag) {
    return Optional.ofNullable(ENTRIES.get(Tag.first(tag)));
  }

  /** The tag of an attribute's keyword, {@code PatientName}. */
  public static Optional<Integer> tagOf(String keyword) {
    return Optional.ofNullable(TAGS.get(keyword));
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

  private static Map<Integer, Entry> load() {
    Map<Integer, Entry> entries = new HashMap<>(8192);
    for (String[] row : Tables.rows(Dictionary.class, "dictionary.tsv")) {
      boolean signed = row[1].equals("xs");
      Vr vr = signed ? Vr.US : Vr.valueOf(row[1]);
      entries.put(Tag.parse(row[0].replace("xx", "00")), new Entry(vr, signed, row[2]));
    }
    return Map.copyOf(entries); // tags collide in the buckets of a HashMap, not here
  }

  private static Map<String, Integer> byKeyword() {
    Map<String, Integer> tags = new HashMap<>(8192);
    ENTRIES.forEach((tag, entry) -> tags.putIfAbsent(entry.keyword(), tag));
    return tags;
  }
}
