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
  private static final Pattern BROKEN = Pattern.compile("\\p{Pd}\\h*[\r\n]\\s*");
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

  /** The words, {@code muller} for Müller; one that is broken at the end of a line also as one. */
  static List<String> words(String text) {
    List<String> words = split(of(text));
    boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    if (lines && BROKEN.matcher(text).find()) {
      words.addAll(split(of(BROKEN.matcher(text).replaceAll(""))));
    }
    return words;
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
