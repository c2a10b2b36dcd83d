package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Tables;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Free text without whom it names, dates, addresses and long numbers. */
final class PlainText {
  private static final String REPLACEMENT = "*";
  private static final int LONGEST_NAME = 6;
  private static final int FEWEST_DIGITS = 3;
  private static final int LAST_OF_ASCII = 0x7F;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern TELLING =
      Pattern.compile(
          Tables.rows(PlainText.class, "telling.tsv").stream()
              .map(row -> row[1])
              .collect(Collectors.joining("|")));
  private static final Set<String> MONTHS = Tables.words(PlainText.class, "months.tsv");

  /** Dates with the month as a word, which is the group. */
  private static final List<Pattern> WORDED_DATES =
      Tables.rows(PlainText.class, "worded-dates.tsv").stream()
          .map(
              row ->
                  Pattern.compile(
                      "(?<![\\p{L}\\p{N}])"
                          + row[1]
                              .replace("DAY", "\\d{1,2}(?:st|nd|rd|th|er|[.ºª])?")
                              .replace("MONTH", "(\\p{L}{3,20}+)")
                              .replace("YEAR", "(?:19|20)\\d\\d")
                              .replace("_", "[^\\p{L}\\p{N}]{0,3}")
                          + "(?![\\p{L}\\p{N}])"))
          .toList();

  private PlainText() {}

  /** What may stay of a text. */
  static String of(String text, IdentityWords words) {
    boolean named = words.occurIn(text);
    String nameless = named ? withoutNames(text, words) : text;
    String plain = mayTell(nameless) ? withoutTelling(withoutWordedDates(nameless)) : nameless;
    boolean unchanged = !named && plain.equals(text);
    return unchanged || !words.occurIn(plain) ? plain : REPLACEMENT;
  }

  private static String withoutTelling(String text) {
    return TELLING
        .matcher(text)
        .replaceAll(
            found ->
                found.start("list") < 0 ? REPLACEMENT : Matcher.quoteReplacement(found.group()));
  }

  private static String withoutWordedDates(String text) {
    String rest = text;
    for (Pattern date : WORDED_DATES) {
      rest =
          date.matcher(rest)
              .replaceAll(
                  found ->
                      MONTHS.contains(Folded.of(found.group(1)))
                          ? REPLACEMENT
                          : Matcher.quoteReplacement(found.group()));
    }
    return rest;
  }

  /**
   * Whether there are digits enough for a date, fewer in other scripts, or a mark of an address:
   * most labels have neither.
   */
  private static boolean mayTell(String text) {
    int digits = 0;
    boolean foreign = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean inside = letter == '.' && i + 1 < text.length();
      if (Character.isSurrogate(letter)
          || letter == '@'
          || letter == '/'
          || inside && Character.isLetter(text.charAt(i + 1))) {
        return true;
      }
      digits += Character.isDigit(letter) ? 1 : 0;
      foreign |= letter > LAST_OF_ASCII;
    }
    return digits >= FEWEST_DIGITS || foreign && digits > 0;
  }

  private static String withoutNames(String text, IdentityWords words) {
    StringBuilder rest = new StringBuilder();
    Matcher word = WORD.matcher(text);
    int done = 0;
    for (int at = 0; word.find(at); ) {
      int start = word.start();
      at = word.end();
      int end = endOfName(word, words);
      if (end > 0) {
        rest.append(text, done, start).append(REPLACEMENT);
        at = end;
        done = end;
      }
    }
    return rest.append(text, done, text.length()).toString();
  }

  /** Where the name or the identifier ends that begins with this word; 0 if none does. */
  private static int endOfName(Matcher word, IdentityWords words) {
    String joined = Folded.of(word.group());
    if (words.isTelling(joined)) {
      return word.end();
    }
    for (int i = 1; i < LONGEST_NAME && word.find(word.end()); i++) {
      joined += Folded.of(word.group());
      if (words.isKnown(joined)) {
        return word.end();
      }
    }
    return 0;
  }
}
