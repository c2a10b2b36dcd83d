package eu.cpms.command.patient;

import eu.cpms.api.patient.NicknameClaimId;
import eu.cpms.api.patient.PatientEvent.NicknameClaimed;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.eventstore.EventSourced;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Its identity is the nickname inside the centre, so that two patients can never have the same. */
@EventSourced
class NicknameClaim {

  @AggregateIdentifier private @Nullable NicknameClaimId id;

  NicknameClaim() {}

  NicknameClaim(NicknameClaimId id, PatientId patient) {
    AggregateLifecycle.apply(new NicknameClaimed(id, patient));
  }

  @EventSourcingHandler
  void evolve(NicknameClaimed event) {
    id = event.claimId();
  }
}
