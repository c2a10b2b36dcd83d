package eu.cpms.command.patient;

import eu.cpms.api.patient.CpmsId;
import org.springframework.stereotype.Component;

/** Where pseudonyms come from. */
@Component
class CpmsIds {

  CpmsId next() {
    return CpmsId.next();
  }
}
