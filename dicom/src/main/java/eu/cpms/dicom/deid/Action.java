package eu.cpms.dicom.deid;

/** What happens to an attribute (PS3.15 Table E.1-1a). */
enum Action {
  REMOVE,
  EMPTY,
  DUMMY,
  NEW_UID,
  KEEP,
  CLEAN,
  /** Keep, and do not search for names: this project's own addition, for codes and devices. */
  TRUST;

  /** Of a choice such as X/Z/D, the one that is valid whatever the attribute's type is. */
  static Action of(String code) {
    return switch (code) {
      case "X" -> REMOVE;
      case "Z", "X/Z" -> EMPTY;
      case "D", "X/D", "Z/D", "X/Z/D" -> DUMMY;
      case "U" -> NEW_UID;
      case "K", "X/Z/U*" -> KEEP;
      case "C" -> CLEAN;
      case "T" -> TRUST;
      default -> throw new IllegalArgumentException("unknown action " + code);
    };
  }
}
