package eu.cpms.command.patient;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.patient.NicknameClaimId;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.consent.PatientCentres;
import eu.cpms.command.history.FactsOf;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PatientHistory implements PatientCentres, Nicknames {

  private final EventStore events;
  private final FactsOf<CentreId> centres;

  PatientHistory(EventStore events) {
    this.events = events;
    this.centres = new FactsOf<>(events, PatientHistory::evolve);
  }

  @Override
  public Optional<CentreId> centre(PatientId id) {
    return centres.find(id);
  }

  @Override
  public boolean isFree(NicknameClaimId id) {
    return !events.readEvents(id.value(), 0).hasNext();
  }

  private static CentreId evolve(@Nullable CentreId before, Object event) {
    return ((PatientEnrolled) event).centreId();
  }
}
