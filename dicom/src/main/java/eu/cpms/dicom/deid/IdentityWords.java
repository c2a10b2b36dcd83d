package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
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
    String whole = letters(text);
    if (whole.length() >= SHORTEST_PHRASE || isUnspaced(whole)) {
      phrases.add(whole);
    }
    if (kind.equals("name")) {
      WORD.matcher(text).results().map(word -> fold(word.group())).forEach(this::addWord);
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

  /** Whether a text names somebody of this file. */
  boolean occurIn(String text) {
    if (words.isEmpty() && phrases.isEmpty()) {
      return false;
    }
    String letters = letters(text);
    return phrases.stream().anyMatch(phrase -> containsPhrase(text, letters, phrase))
        || WORD.matcher(text).results().anyMatch(word -> words.contains(fold(word.group())));
  }

  private static boolean containsPhrase(String text, String letters, String phrase) {
    boolean anywhere = phrase.length() >= SHORTEST_PART || isUnspaced(phrase);
    return anywhere ? letters.contains(phrase) : hasWord(text, phrase);
  }

  private static boolean isUnspaced(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_WORD
        && UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  private static boolean hasWord(String text, String phrase) {
    return WORD.matcher(text).results().anyMatch(word -> fold(word.group()).equals(phrase));
  }

  /** The text without the identifying words, e-mail addresses, dates and long numbers. */
  String clean(String text) {
    String plain = TELLING.matcher(text).replaceAll(REPLACEMENT);
    String named =
        WORD.matcher(plain)
            .replaceAll(word -> isTelling(word.group()) ? REPLACEMENT : word.group());
    return occurIn(named) ? REPLACEMENT : named;
  }

  private boolean isTelling(String word) {
    String folded = fold(word);
    return words.contains(folded) || phrases.contains(folded);
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    WORD.matcher(text).results().forEach(word -> letters.append(fold(word.group())));
    return letters.toString();
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
