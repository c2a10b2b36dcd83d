package eu.cpms.dicom.deid;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.THAI;

import eu.cpms.dicom.model.DataSet;
import eu.cpms.dicom.model.DicomException;
import eu.cpms.dicom.model.Element;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Value;
import eu.cpms.dicom.model.Vr;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a file that tell who its people are: how they are found in other values. */
final class IdentityWords {
  private static final int SHORTEST_PHRASE = 3;
  private static final int SHORTEST_WORD = 2;
  private static final int SHORTEST_PART = 5;
  private static final int LONG_PART = 8;

  /** Shorter words are found in codes, and any word in bytes, by chance. */
  private static final int SHORTEST_CODE = 4;

  /** All text is searched for all names: a file with more is not of this world. */
  private static final int MOST = 10_000;

  /** Letters of all text times names and identifiers that are looked for in it: some seconds. */
  private static final long MOST_WORK = 2_000_000_000L;

  /** Family, given and middle name; titles are no names. */
  private static final int NAME_COMPONENTS = 3;

  private static final Map<Integer, String> KINDS =
      Tables.map(IdentityWords.class, "identity.tsv", Tag::parse, kind -> kind);

  private static final Set<String> CLINICAL =
      Tables.words(IdentityWords.class, "clinical-words.tsv");
  private static final Set<String> PLACEHOLDERS =
      Tables.words(IdentityWords.class, "placeholders.tsv");

  /** What may be text among bytes. */
  static final int SHORTEST_PRINTED = 6;

  private static final Pattern PRINTED =
      Pattern.compile("[ -~\u00A0-\u00FF]{" + SHORTEST_PRINTED + ",}");

  /** Scripts which put no spaces between words. */
  private static final Set<UnicodeScript> UNSPACED = Set.of(HAN, HIRAGANA, KATAKANA, HANGUL, THAI);

  /** Words of names, whole names and identifiers: folded, without spaces. */
  private final Set<String> known = new HashSet<>();

  private final Set<NameForms> names = new LinkedHashSet<>();

  /** Names and identifiers found within words too; short ones count as whole words only. */
  private final Set<String> parts = new LinkedHashSet<>();

  private long work;

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
        readings(dataSet, element).forEach(this::addName);
      } else {
        String kind = KINDS.getOrDefault(element.tag(), "");
        if (!kind.isEmpty()) {
          readings(dataSet, element).forEach(text -> add(text, kind));
        }
      }
    }
  }

  /** The values as the file says they are to be read, and as they were written. */
  private static Set<String> readings(DataSet dataSet, Element element) {
    Set<String> readings = new LinkedHashSet<>(dataSet.texts(element));
    readings.addAll(dataSet.asWritten(element).texts(element));
    readings.removeIf(text -> PLACEHOLDERS.containsAll(Folded.words(text)));
    return readings;
  }

  private void add(String text, String kind) {
    List<String> words = Folded.words(text);
    String joined = String.join("", words);
    if (kind.equals("serial") && saysLittle(joined, SHORTEST_PART)) {
      return;
    }
    addPhrase(words);
    String significant = joined.replaceFirst("^0+", "");
    if (significant.length() >= SHORTEST_PART) {
      addPhrase(List.of(significant));
    }
    switch (kind) {
      case "name" -> addName(text);
      case "address" ->
          Stream.of(words, Folded.typedWords(text))
              .flatMap(List::stream)
              .filter(word -> !saysLittle(word, SHORTEST_CODE))
              .forEach(this::addWord);
      case "date" -> addDate(text.replaceAll("\\D", ""));
      default -> {}
    }
  }

  /** House numbers, and words that many a report holds. */
  private static boolean saysLittle(String word, int shortest) {
    return CLINICAL.contains(word) || word.length() < shortest && word.matches("\\d*");
  }

  /** As it is written in Europe and in America, with and without zeros before the digits. */
  private void addDate(String digits) {
    if (digits.length() == 8) {
      String year = digits.substring(0, 4);
      String month = digits.substring(4, 6);
      String day = digits.substring(6);
      for (List<String> form : List.of(List.of(day, month, year), List.of(month, day, year))) {
        addPhrase(form);
        addPhrase(form.stream().map(number -> number.replaceFirst("^0", "")).toList());
      }
    }
  }

  /** All ways of writing: with and without accents, both orders, every group of the name. */
  private void addName(String name) {
    for (String group : name.split("=")) {
      List<String> components = Stream.of(group.split("\\^")).limit(NAME_COMPONENTS).toList();
      List<List<String>> words = components.stream().map(Folded::words).toList();
      List<List<String>> typed = components.stream().map(Folded::typedWords).toList();
      Stream.of(words, typed).distinct().forEach(this::addName);
    }
  }

  /** Family name and so on, each as its words: O'Neill is O and Neill, and ONeill. */
  private void addName(List<List<String>> components) {
    for (List<String> component : components) {
      component.forEach(this::addWord);
      addWord(String.join("", component));
    }
    addPhrases(components);
    addPhrases(components.stream().limit(2).toList());
    if (components.size() > 1) {
      addAccounts(String.join("", components.get(0)), String.join("", components.get(1)));
    }
  }

  /** Names of accounts: jsmith and smithj. */
  private void addAccounts(String family, String given) {
    if (family.length() >= SHORTEST_CODE && !given.isEmpty()) {
      String initial = given.substring(0, given.offsetByCodePoints(0, 1));
      Stream.of(initial + family, family + initial)
          .filter(account -> !CLINICAL.contains(account))
          .forEach(this::know);
    }
  }

  private void addPhrases(List<List<String>> components) {
    List<String> words = components.stream().flatMap(List::stream).toList();
    addPhrase(words);
    addPhrase(words.reversed());
  }

  private void addPhrase(List<String> words) {
    String phrase = String.join("", words);
    boolean unspaced = isUnspaced(phrase);
    if (phrase.length() >= SHORTEST_PHRASE || unspaced) {
      know(phrase);
    }
    if (phrase.length() >= SHORTEST_PART || unspaced) {
      parts.add(phrase);
    }
  }

  private void addWord(String word) {
    if (isUnspaced(word)) {
      addPhrase(List.of(word));
    } else if (word.length() >= SHORTEST_WORD) {
      know(word);
      know(Folded.untyped(word));
      names.add(NameForms.of(word));
    }
  }

  private void know(String word) {
    known.add(word);
    requireBelow(MOST, known.size(), "more than %,d names and identifiers");
  }

  private static boolean isUnspaced(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_WORD
        && UNSPACED.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  private static void requireBelow(long limit, long number, String what) {
    if (number > limit) {
      throw new DicomException.LimitExceeded(0, "the data set", what.formatted(limit));
    }
  }

  /** Whether one of the texts names somebody of this file. */
  boolean occurIn(List<String> texts) {
    for (String text : texts) {
      if (occurIn(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a free text names somebody of this file, in any form of the name. */
  boolean occurIn(String text) {
    work += (long) (names.size() + parts.size()) * text.length();
    requireBelow(MOST_WORK, work, "more text times names than %,d letters");
    List<String> found = Folded.words(text);
    for (String word : found) {
      if (isTelling(word)) {
        return true;
      }
    }
    return holdsPart(found);
  }

  /** Whether a code names somebody of this file. */
  boolean occurInCode(String text) {
    List<String> found = Folded.words(text);
    return found.stream().anyMatch(word -> !CLINICAL.contains(word) && isSpelled(word))
        || holdsPart(found);
  }

  /** Whether a code or a device names somebody of this file, in any longer form of the name. */
  boolean occurInTerse(String text) {
    List<String> found = Folded.words(text);
    String letters = String.join("", found);
    return isSpelled(letters)
        || parts.stream().anyMatch(part -> part.length() >= LONG_PART && letters.contains(part))
        || found.stream().anyMatch(word -> word.length() >= SHORTEST_CODE && isTelling(word));
  }

  /** Whether bytes spell the name of somebody of this file, in one or two bytes per letter. */
  boolean occurIn(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return Stream.of(text, text.replace("\0", ""))
        .flatMap(letters -> PRINTED.matcher(letters).results())
        .flatMap(run -> Folded.words(run.group()).stream())
        .anyMatch(this::isSpelled);
  }

  private boolean isSpelled(String word) {
    return word.length() >= SHORTEST_CODE && known.contains(word);
  }

  /** Looks across the limits of words, and into them, but for those of the trade. */
  private boolean holdsPart(List<String> words) {
    String letters = String.join("", words);
    for (String part : parts) {
      for (int at = letters.indexOf(part); at >= 0; at = letters.indexOf(part, at + 1)) {
        if (!isClinical(words, at, at + part.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether some letters of joined words are all in one word of the trade. */
  private static boolean isClinical(List<String> words, int from, int to) {
    int start = 0;
    for (String word : words) {
      int end = start + word.length();
      if (from >= start && to <= end) {
        return CLINICAL.contains(word);
      }
      start = end;
    }
    return false;
  }

  /** Whether a text is nothing but a long identifier. */
  boolean isIdentifier(String text) {
    return text.length() > SHORTEST_PART && isKnown(text);
  }

  /** Whether folded words, joined, are a name or an identifier of this file. */
  boolean isKnown(String joined) {
    return known.contains(joined);
  }

  /** Whether a folded word names somebody of this file, in any form of the name. */
  boolean isTelling(String folded) {
    if (known.contains(folded)) {
      return true;
    }
    if (CLINICAL.contains(folded)) {
      return false;
    }
    for (NameForms name : names) {
      if (name.include(folded)) {
        return true;
      }
    }
    return false;
  }
}
