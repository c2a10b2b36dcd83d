package eu.cpms.command.consent;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.patient.PatientId;
import java.util.Optional;

/** Looks up whose patients patients are. */
public interface PatientCentres {

  /** The centre that enrolled the patient; empty when there is no such patient. */
  Optional<CentreId> centre(PatientId id);
}
