package eu.cpms.api.consent;

/** Who signed the consent form. */
public enum Signatory {
  PATIENT,
  PARENT,
  LEGAL_GUARDIAN,
  COURT_APPOINTED,
  OTHER
}
