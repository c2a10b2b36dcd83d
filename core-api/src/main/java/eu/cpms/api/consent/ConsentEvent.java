package eu.cpms.api.consent;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.EventName;
import eu.cpms.api.patient.PatientId;

/** What a patient agreed to, declined, or took back. */
public sealed interface ConsentEvent extends DomainEvent {

  /** The patient whose consent it is. */
  PatientId patientId();

  /** An answer was recorded; {@code answer.given()} tells yes from an explicit no. */
  @EventName("consent.recorded")
  record ConsentRecorded(ConsentId consentId, PatientId patientId, ConsentAnswer answer)
      implements ConsentEvent {}

  /** A consent that had been given was taken back. Needs no reason. */
  @EventName("consent.withdrawn")
  record ConsentWithdrawn(ConsentId consentId, PatientId patientId, ConsentKind kind)
      implements ConsentEvent {}
}
