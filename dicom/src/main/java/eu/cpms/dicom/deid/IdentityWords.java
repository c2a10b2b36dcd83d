package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a file that tell who its people are, and their removal from other text. */
final class IdentityWords {
  private static final int SHORTEST_PHRASE = 3;
  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_PART = 5;
  private static final String REPLACEMENT = "*";

  /** All text is searched for all names: a file with more is not of this world. */
  private static final int MOST = 10_000;

  /** Family, given and middle name; titles are no names. */
  private static final int NAME_COMPONENTS = 3;

  private static final Map<Integer, String> KINDS =
      Tables.rows(IdentityWords.class, "identity.tsv").stream()
          .collect(Collectors.toMap(row -> Tag.parse(row[0]), row -> row[1]));
  private static final Set<String> MONTHS =
      Tables.rows(IdentityWords.class, "months.tsv").stream()
          .map(row -> row[0])
          .collect(Collectors.toSet());
  private static final Pattern TELLING =
      Pattern.compile(
          Tables.rows(IdentityWords.class, "telling.tsv").stream()
              .map(row -> row[1])
              .collect(Collectors.joining("|")));
  private static final Pattern WORDED_DATE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\d{1,2}\\W{1,3}(?:de )?)?(\\p{L}{3,20}+)"
              + "\\W{1,3}(?:\\d{1,2}\\W{1,3}|de )?(?:19|20)\\d\\d");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Scripts which put no spaces between words. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI);

  private final Set<String> words = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();

  /** The phrases found within words too; short identifiers count as whole words only. */
  private final Set<String> parts = new LinkedHashSet<>();

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
      } else if (element.knownVr() == Vr.PN) {
        dataSet.texts(element).forEach(this::addName);
      } else {
        String kind = KINDS.getOrDefault(element.tag(), "");
        if (!kind.isEmpty()) {
          dataSet.texts(element).forEach(text -> add(text, kind));
        }
      }
    }
  }

  private void add(String text, String kind) {
    addPhrase(String.join("", Folded.words(text)));
    if (kind.equals("name")) {
      addName(text);
    } else if (kind.equals("date") && text.length() == 8) {
      addPhrase(text.substring(6) + text.substring(4, 6) + text.substring(0, 4));
    }
  }

  /** All ways of writing: with and without accents, both orders, every group of the name. */
  private void addName(String name) {
    for (String group : name.split("=")) {
      String named =
          Stream.of(group.split("\\^")).limit(NAME_COMPONENTS).collect(Collectors.joining(" "));
      for (List<String> parts :
          Set.copyOf(List.of(Folded.words(named), Folded.typedWords(named)))) {
        parts.forEach(this::addWord);
        addPhrase(String.join("", parts));
        addPhrase(String.join("", parts.reversed()));
      }
    }
  }

  private void addPhrase(String phrase) {
    if (phrases.size() > MOST) {
      throw new DicomException.LimitExceeded(
          0, "the data set", "more than %,d names and identifiers".formatted(MOST));
    }
    boolean unspaced = isUnspaced(phrase);
    if (phrase.length() >= SHORTEST_PHRASE || unspaced) {
      phrases.add(phrase);
    }
    if (phrase.length() >= SHORTEST_PART || unspaced) {
      parts.add(phrase);
    }
  }

  private void addWord(String word) {
    if (isUnspaced(word)) {
      addPhrase(word);
    } else if (word.length() >= SHORTEST_WORD) {
      words.add(word);
      words.add(Folded.untyped(word));
    }
  }

  private static boolean isUnspaced(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_WORD
        && UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  /** Whether one of the texts names somebody of this file. */
  boolean occurIn(List<String> texts) {
    for (String text : texts) {
      if (occurIn(text, SHORTEST_WORD)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text names somebody of this file in words of at least this many letters. */
  boolean occurIn(String text, int shortest) {
    List<String> found = Folded.words(text);
    for (String word : found) {
      if (word.length() >= shortest && isTelling(word)) {
        return true;
      }
    }
    String letters = String.join("", found);
    for (String part : parts) {
      if (letters.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is nothing but a long identifier. */
  boolean isIdentifier(String text) {
    return text.length() > SHORTEST_PART && phrases.contains(text);
  }

  private boolean isTelling(String folded) {
    return words.contains(folded) || phrases.contains(folded);
  }

  /** The text without the identifying words, addresses, dates and long numbers. */
  String clean(String text) {
    String undated = WORDED_DATE.matcher(text).replaceAll(IdentityWords::withoutMonth);
    String plain = TELLING.matcher(undated).replaceAll(REPLACEMENT);
    if (!occurIn(plain, SHORTEST_WORD)) {
      return plain;
    }
    String named =
        WORD.matcher(plain)
            .replaceAll(word -> isTelling(Folded.of(word.group())) ? REPLACEMENT : word.group());
    return occurIn(named, SHORTEST_WORD) ? REPLACEMENT : named;
  }

  private static String withoutMonth(MatchResult date) {
    return MONTHS.contains(Folded.of(date.group(1)))
        ? REPLACEMENT
        : Matcher.quoteReplacement(date.group());
  }
}
