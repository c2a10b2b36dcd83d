package eu.cpms.api.panel;

/** The sections of the form that hold free text, in the order of its menu. */
public enum Section {
  DIAGNOSIS,
  PHENOTYPE,
  HISTORY,
  FAMILY,
  EXAMINATION,
  LABORATORY,
  GENETICS,
  IMAGING,
  PATHOLOGY,
  OTHER_TESTS,
  TREATMENT,
  PSYCHOSOCIAL
}
