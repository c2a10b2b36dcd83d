package eu.cpms.api.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import eu.cpms.api.patient.PatientId;

/** The consents of one patient, kept as one history. */
public record ConsentId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConsentId {
    Id.checked("consent", value);
  }

  /** A patient has exactly one history of consents. */
  public static ConsentId of(PatientId patient) {
    return new ConsentId("consent-" + patient.value());
  }

  @Override
  public String toString() {
    return value;
  }
}
