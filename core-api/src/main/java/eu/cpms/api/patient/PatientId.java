package eu.cpms.api.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Id;
import java.util.UUID;

/** A patient, to the system; people see the {@link CpmsId}. */
public record PatientId(@JsonValue String value) implements Id {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PatientId {
    Id.checked("patient", value);
  }

  /** A new identity. */
  public static PatientId next() {
    return new PatientId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
