package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Tables;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms of a name in a sentence: most languages of Europe add endings to names, or change their
 * last vowels; file names join them to other words.
 *
 * @param name folded
 * @param stem what all forms begin with
 * @param longest letters of the longest form
 */
record NameForms(String name, String stem, int longest) {
  private static final int SHORTEST_STEM = 4;
  private static final int SHORTEST_JOINED = 6;
  private static final Set<String> TITLES = Tables.words(NameForms.class, "titles.tsv");
  private static final int LONGEST_ENDING = 3;

  /** Latin, Greek and Cyrillic vowels, and the s of Greek and Baltic names. */
  private static final Pattern ENDING =
      Pattern.compile("(?:[aeiouyαεηιουωаеиоуыэюяйь]|[aeiouαεηιου]+[sς])$");

  private static final int LONG = 7;

  static NameForms of(String name) {
    String cut = name.length() >= LONG ? ENDING.matcher(name).replaceFirst("") : name;
    int ending = name.length() == SHORTEST_STEM ? 1 : LONGEST_ENDING;
    return new NameForms(name, cut, name.length() + ending);
  }

  boolean include(String word) {
    return stem.length() >= SHORTEST_STEM && word.startsWith(stem) && word.length() <= longest
        || name.length() >= SHORTEST_JOINED && word.contains(name)
        || name.length() >= SHORTEST_STEM
            && word.endsWith(name)
            && TITLES.contains(word.substring(0, word.length() - name.length()));
  }
}
