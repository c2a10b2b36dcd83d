package eu.cpms.query.patient;

import eu.cpms.api.consent.ConsentAnswer;

/** A patient's last answer to one kind of consent, and whether it was taken back since. */
public record ConsentDocument(ConsentAnswer answer, boolean withdrawn) {

  /** Where the consent stands. */
  public ConsentState state() {
    if (withdrawn) {
      return ConsentState.WITHDRAWN;
    }
    return answer.given() ? ConsentState.GIVEN : ConsentState.DECLINED;
  }
}
