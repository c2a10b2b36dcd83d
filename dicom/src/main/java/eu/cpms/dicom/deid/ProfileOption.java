package eu.cpms.dicom.deid;

/** Options of the basic profile (PS3.15 E.3), with their codes of CID 7050. */
public enum ProfileOption {
  RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
  RETAIN_UIDS("113110", "Retain UIDs Option"),
  RETAIN_DEVICE_IDENTITY("113109", "Retain Device Identity Option"),
  RETAIN_INSTITUTION_IDENTITY("113112", "Retain Institution Identity Option"),
  RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
  RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
  RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
  CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
  CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option"),
  CLEAN_GRAPHICS("113103", "Clean Graphics Option");

  private final String code;
  private final String meaning;

  ProfileOption(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  String code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  /** The column of {@code confidentiality.tsv}, after tag and basic profile. */
  int column() {
    return ordinal() + 2;
  }
}
