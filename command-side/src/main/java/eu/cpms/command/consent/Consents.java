package eu.cpms.command.consent;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentCommand.RecordConsent;
import eu.cpms.api.consent.ConsentCommand.WithdrawConsent;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.eventstore.EventSourced;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What one patient agreed to. Begins with the patient's enrolment. */
@EventSourced
public class Consents {

  @AggregateIdentifier private @Nullable ConsentId id;
  private Set<ConsentKind> given = EnumSet.noneOf(ConsentKind.class);

  Consents() {}

  /** The answers that were given at enrolment; the rules about them are the enrolment's. */
  public Consents(PatientId patient, List<ConsentAnswer> answers) {
    answers.forEach(answer -> record(patient, answer));
  }

  @CommandHandler
  void decide(RecordConsent command, Actor actor, PatientCentres patients, ConsentRules rules) {
    requireOwnPatient(command.patientId(), actor, patients);
    Rule.requireAll(rules.of(List.of(command.answer())).toArray(Rule[]::new));
    record(command.patientId(), command.answer());
  }

  @CommandHandler
  void decide(WithdrawConsent command, Actor actor, PatientCentres patients) {
    requireOwnPatient(command.patientId(), actor, patients);
    Rule.requireAll(new ConsentHolds(given.contains(command.kind())));
    ConsentId consents = ConsentId.of(command.patientId());
    AggregateLifecycle.apply(new ConsentWithdrawn(consents, command.patientId(), command.kind()));
  }

  @EventSourcingHandler
  void evolve(ConsentRecorded event) {
    id = event.consentId();
    if (event.answer().given()) {
      given.add(event.answer().kind());
    } else {
      given.remove(event.answer().kind());
    }
  }

  @EventSourcingHandler
  void evolve(ConsentWithdrawn event) {
    given.remove(event.kind());
  }

  private static void record(PatientId patient, ConsentAnswer answer) {
    AggregateLifecycle.apply(new ConsentRecorded(ConsentId.of(patient), patient, answer));
  }

  private static void requireOwnPatient(PatientId patient, Actor actor, PatientCentres patients) {
    boolean own =
        patients
            .centre(patient)
            .filter(centre -> AccessPolicy.allows(actor, Action.RECORD_CONSENT, centre))
            .isPresent();
    if (!own) {
      throw Refused.notFound("patient");
    }
  }
}
