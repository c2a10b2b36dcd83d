package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Tables;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in small letters without accents and hidden hyphens: what remains equal however it is typed.
 */
final class Folded {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]");
  private static final Pattern TYPED_UMLAUT = Pattern.compile("([aou])e");
  private static final List<String[]> LETTERS = Tables.rows(Folded.class, "letters.tsv");

  private Folded() {}

  static String of(String text) {
    return of(text, 1);
  }

  private static String of(String text, int column) {
    String small = text.toLowerCase(Locale.ROOT);
    if (small.getBytes(StandardCharsets.UTF_8).length == small.length()) {
      return small;
    }
    String typed = Normalizer.normalize(small, Normalizer.Form.NFKC);
    for (String[] letter : LETTERS) {
      typed = typed.replace(letter[0], letter[column]);
    }
    return MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** The words, {@code muller} for Müller. */
  static List<String> words(String text) {
    return split(of(text));
  }

  /** The words as typed where a letter is missing, {@code mueller} for Müller. */
  static List<String> typedWords(String text) {
    return split(of(text, 2));
  }

  /** {@code muller} for mueller. */
  static String untyped(String word) {
    return TYPED_UMLAUT.matcher(word).replaceAll("$1");
  }

  private static List<String> split(String folded) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || !isPartOfWord(folded.charAt(at))) {
        if (at > start) {
          words.add(folded.substring(start, at));
        }
        start = at + 1;
      }
    }
    return words;
  }

  private static boolean isPartOfWord(char letter) {
    return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
  }
}
