package eu.cpms.command.consent;

import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.patient.PatientId;
import java.util.Optional;

/** Looks up what patients agreed to. */
public interface CareConsents {

  /** The consent for care that holds now; empty when declined, withdrawn or never asked. */
  Optional<ConsentAnswer> given(PatientId patient);
}
