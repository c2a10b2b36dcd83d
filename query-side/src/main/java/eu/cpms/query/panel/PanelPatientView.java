package eu.cpms.query.panel;

import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.patient.CpmsId;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import eu.cpms.query.patient.ConsentDocument;
import eu.cpms.query.patient.ConsentState;
import eu.cpms.query.patient.PatientDocument;
import org.jspecify.annotations.Nullable;

/** What of a patient crosses a border. */
public record PanelPatientView(
    PatientId id,
    CpmsId cpmsId,
    String nickname,
    SexAtBirth sexAtBirth,
    int birthYear,
    @Nullable Integer birthMonth,
    ConsentState careConsent) {

  static PanelPatientView of(PatientDocument p) {
    ConsentState care =
        p.consent(ConsentKind.CARE).map(ConsentDocument::state).orElse(ConsentState.DECLINED);
    return new PanelPatientView(
        p.id(), p.cpmsId(), p.nickname(), p.sexAtBirth(), p.birthYear(), p.birthMonth(), care);
  }
}
