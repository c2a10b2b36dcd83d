package eu.cpms.api.consent;

import eu.cpms.api.Command;
import eu.cpms.api.patient.PatientId;

/** What can be asked of a patient's consents. */
public sealed interface ConsentCommand extends Command {

  /** The patient whose consent it is. */
  PatientId patientId();

  @Override
  default ConsentId target() {
    return ConsentId.of(patientId());
  }

  /** Records an answer; a later answer of the same kind replaces it. */
  record RecordConsent(PatientId patientId, ConsentAnswer answer) implements ConsentCommand {}

  /** Takes a consent back, as easily as it was given. */
  record WithdrawConsent(PatientId patientId, ConsentKind kind) implements ConsentCommand {}
}
