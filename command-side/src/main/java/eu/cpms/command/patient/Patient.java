package eu.cpms.command.patient;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.patient.CpmsId;
import eu.cpms.api.patient.EnrolPatient;
import eu.cpms.api.patient.NicknameClaimId;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.consent.ConsentRules;
import eu.cpms.command.consent.Consents;
import eu.cpms.command.eventstore.EventSourced;
import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@EventSourced
class Patient {

  @AggregateIdentifier private @Nullable PatientId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(
      EnrolPatient command,
      Actor actor,
      Nicknames nicknames,
      ConsentRules consentRules,
      CpmsIds cpmsIds,
      Clock clock)
      throws Exception {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ENROL_PATIENT, command.centreId()));
    if (id != null) {
      throw Refused.conflict("This patient is enrolled already.");
    }
    NicknameClaimId claim = NicknameClaimId.of(command.centreId(), command.nickname());
    Rule.requireAll(
        Stream.concat(
                Stream.of(
                    new NicknameIsFreeInCentre(nicknames.isFree(claim)),
                    new BirthIsNotInFuture(command, clock),
                    ConsentRules.careIsGiven(command.consents())),
                consentRules.of(command.consents()))
            .toArray(Rule[]::new));
    AggregateLifecycle.apply(enrolled(command, cpmsIds.next(), actor.country()));
    PatientId patient = command.patientId();
    AggregateLifecycle.createNew(NicknameClaim.class, () -> new NicknameClaim(claim, patient));
    AggregateLifecycle.createNew(Consents.class, () -> new Consents(patient, command.consents()));
  }

  @EventSourcingHandler
  void evolve(PatientEnrolled event) {
    id = event.patientId();
  }

  private static PatientEnrolled enrolled(EnrolPatient command, CpmsId cpmsId, String country) {
    return new PatientEnrolled(
        command.patientId(),
        cpmsId,
        command.nickname(),
        command.sexAtBirth(),
        command.birthYear(),
        command.birthMonth(),
        command.centreId(),
        country);
  }
}
