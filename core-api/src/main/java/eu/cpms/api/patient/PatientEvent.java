package eu.cpms.api.patient;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.EventName;
import eu.cpms.api.access.CentreId;
import org.jspecify.annotations.Nullable;

/** What happens to a patient's record. */
public sealed interface PatientEvent extends DomainEvent {

  /**
   * A pseudonymised patient was enrolled.
   *
   * @param birthMonth 1 to 12; null when only the year is shared
   * @param country ISO 3166-1 alpha-2 of the enrolling centre
   */
  @EventName("patient.enrolled")
  record PatientEnrolled(
      PatientId patientId,
      CpmsId cpmsId,
      String nickname,
      SexAtBirth sexAtBirth,
      int birthYear,
      @Nullable Integer birthMonth,
      CentreId centreId,
      String country)
      implements PatientEvent {}

  /** A nickname belongs to one patient of a centre from now on. */
  @EventName("patient.nickname-claimed")
  record NicknameClaimed(NicknameClaimId claimId, PatientId patientId) implements PatientEvent {}
}
