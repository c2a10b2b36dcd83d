package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a file that tell who its people are, and their removal from other text. */
final class IdentityWords {
  private static final Map<Integer, String> KINDS = new HashMap<>();
  private static final int SHORTEST_PHRASE = 3;
  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_PART = 5;
  private static final String REPLACEMENT = "*";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern TELLING =
      Pattern.compile(
          "\\S+@\\S+|(?<!\\d)\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)"
              + "|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\+?\\d[\\d /-]{6,}\\d|\\d{6,}");

  /** Scripts which put no spaces between words. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  static {
    Tables.rows(IdentityWords.class, "identity.tsv")
        .forEach(row -> KINDS.put(Tag.parse(row[0]), row[1]));
  }

  private final Set<String> words = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();

  /** Collects from a whole data set: the listed attributes, and every person's name. */
  static IdentityWords of(DataSet dataSet) {
    IdentityWords found = new IdentityWords();
    found.collect(dataSet);
    return found;
  }

  private void collect(DataSet dataSet) {
    for (Element element : dataSet) {
      if (element.value() instanceof Value.Items items) {
        items.items().forEach(this::collect);
      } else if (element.vr() == Vr.PN || KINDS.containsKey(element.tag())) {
        dataSet
            .texts(element)
            .forEach(text -> add(text, KINDS.getOrDefault(element.tag(), "name")));
      }
    }
  }

  private void add(String text, String kind) {
    List<String> parts = FoldedWords.of(text);
    String whole = String.join("", parts);
    if (whole.length() >= SHORTEST_PHRASE || isUnspaced(whole)) {
      phrases.add(whole);
    }
    if (kind.equals("name")) {
      parts.forEach(this::addWord);
    } else if (kind.equals("date") && text.length() == 8) {
      phrases.add(text.substring(6) + text.substring(4, 6) + text.substring(0, 4));
    }
  }

  private void addWord(String word) {
    if (isUnspaced(word)) {
      phrases.add(word);
    } else if (word.length() >= SHORTEST_WORD) {
      words.add(word);
    }
  }

  private static boolean isUnspaced(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_WORD
        && UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  /** Whether a text names somebody of this file. */
  boolean occurIn(String text) {
    List<String> found = FoldedWords.of(text);
    String letters = String.join("", found);
    return found.stream().anyMatch(this::isTelling)
        || phrases.stream().anyMatch(phrase -> isAnywhere(phrase) && letters.contains(phrase));
  }

  /** Short identifiers count as whole words only. */
  private static boolean isAnywhere(String phrase) {
    return phrase.length() >= SHORTEST_PART || isUnspaced(phrase);
  }

  private boolean isTelling(String folded) {
    return words.contains(folded) || phrases.contains(folded);
  }

  /** The text without the identifying words, e-mail addresses, dates and long numbers. */
  String clean(String text) {
    String plain = TELLING.matcher(text).replaceAll(REPLACEMENT);
    if (!occurIn(plain)) {
      return plain;
    }
    String named =
        WORD.matcher(plain)
            .replaceAll(
                word -> isTelling(FoldedWords.fold(word.group())) ? REPLACEMENT : word.group());
    return occurIn(named) ? REPLACEMENT : named;
  }
}
