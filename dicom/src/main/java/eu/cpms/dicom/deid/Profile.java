package eu.cpms.dicom.deid;

import eu.cpms.dicom.model.Dictionary;
import eu.cpms.dicom.model.Tables;
import eu.cpms.dicom.model.Tag;
import eu.cpms.dicom.model.Vr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Table E.1-1 for one choice of options, and this project's rules for what the table leaves open.
 */
final class Profile {
  private final Map<Integer, Action> actions;
  private final Action unlistedDate;
  private final Action unlistedUid;

  Profile(Set<ProfileOption> options) {
    actions = table(options);
    unlistedDate = dates(options);
    unlistedUid = options.contains(ProfileOption.RETAIN_UIDS) ? Action.KEEP : Action.NEW_UID;
  }

  private static Map<Integer, Action> table(Set<ProfileOption> options) {
    Map<Integer, Action> actions = new HashMap<>();
    for (String[] row : Tables.rows(Profile.class, "confidentiality.tsv")) {
      if (!row[0].equals("odd")) {
        actions.put(Tag.parse(row[0].replace('x', '0')), action(row, options));
      }
    }
    for (String[] row : Tables.rows(Profile.class, "supplement.tsv")) {
      actions.putIfAbsent(Tag.parse(row[0]), Action.of(row[1]));
    }
    for (String[] row : Tables.rows(Profile.class, "unmoved.tsv")) {
      actions.replace(Tag.parse(row[0]), Action.CLEAN, Action.of(row[1]));
    }
    return actions;
  }

  /** What one option keeps stays; but dates that are to move do so, whatever else keeps them. */
  private static Action action(String[] row, Set<ProfileOption> options) {
    Set<String> chosen = new HashSet<>();
    for (ProfileOption option : options) {
      chosen.add(row[option.column()]);
    }
    boolean moves =
        dates(options) == Action.CLEAN
            && row[ProfileOption.RETAIN_MODIFIED_DATES.column()].equals("C");
    if (chosen.contains("K") && !moves) {
      return Action.KEEP;
    }
    return chosen.contains("C") ? Action.CLEAN : Action.of(row[1]);
  }

  /** What becomes of dates. */
  static Action dates(Set<ProfileOption> options) {
    if (options.contains(ProfileOption.RETAIN_FULL_DATES)) {
      return Action.KEEP;
    }
    return options.contains(ProfileOption.RETAIN_MODIFIED_DATES) ? Action.CLEAN : Action.DUMMY;
  }

  /** What to do with a standard attribute; one that no edition of the standard knows goes. */
  Action actionFor(int tag, Vr vr) {
    Action listed = actions.get(tag >>> 24 == 0x50 ? 0x5000_0000 : Tag.first(tag));
    if (listed != null) {
      return listed;
    }
    return Dictionary.find(tag).isPresent() ? unlisted(vr) : Action.REMOVE;
  }

  /** The table names what may identify; a name, date, UID, address or text may, by its nature. */
  Action unlisted(Vr vr) {
    return switch (vr) {
      case PN -> Action.EMPTY;
      case DA, DT -> unlistedDate;
      case UI -> unlistedUid;
      case UR -> Action.REMOVE;
      case LO, LT, SH, ST, UC, UT -> Action.CLEAN;
      default -> Action.KEEP;
    };
  }
}
