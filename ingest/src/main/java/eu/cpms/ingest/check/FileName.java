package eu.cpms.ingest.check;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A file's name as people see it: one line of Unicode (NFC), no folders, nothing invisible, at most
 * 200 characters. It is shown and stored as a label only, never used as a place on disk.
 */
public record FileName(String value) {

  private static final int MAX = 200;

  /** Checks that the name is already clean; {@link #of} cleans. */
  public FileName {
    if (!clean(value).equals(value) || isEmpty(value)) {
      throw new IllegalArgumentException("Not a clean file name");
    }
  }

  /** The name without folders and invisible characters; empty when nothing usable is left. */
  public static Optional<FileName> of(String given) {
    String name = clean(given);
    return isEmpty(name) ? Optional.empty() : Optional.of(new FileName(name));
  }

  /** What stands behind the last dot, as written; empty when there is none. */
  public String extension() {
    int dot = value.lastIndexOf('.');
    return dot < 0 ? "" : value.substring(dot + 1);
  }

  private static boolean isEmpty(String name) {
    return name.chars().allMatch(c -> c == '.');
  }

  private static String clean(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder visible = new StringBuilder();
    name.codePoints().filter(FileName::isVisible).forEach(visible::appendCodePoint);
    return shorten(Normalizer.normalize(visible, Normalizer.Form.NFC).strip());
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Cuts in front of the extension, so that a long name keeps its ending. */
  private static String shorten(String name) {
    if (name.length() <= MAX) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int cut = MAX - ending.length();
    cut = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, cut).strip() + ending;
  }
}
