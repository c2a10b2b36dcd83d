package eu.cpms.dicom.deid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text, in small letters without accents: what remains equal however it is typed.
 */
final class FoldedWords {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private FoldedWords() {}

  static List<String> of(String text) {
    String folded = fold(text);
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

  static String fold(String text) {
    boolean simple = text.chars().allMatch(letter -> letter < 128);
    String plain =
        simple
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }
}
