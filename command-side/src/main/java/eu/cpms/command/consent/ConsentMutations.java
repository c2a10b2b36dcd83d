package eu.cpms.command.consent;

import eu.cpms.api.consent.ConsentCommand.RecordConsent;
import eu.cpms.api.consent.ConsentCommand.WithdrawConsent;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Answers with the patient, at the version that the patient's page then has. */
@Controller
class ConsentMutations {

  private final CommandDesk desk;

  ConsentMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> recordConsent(
      @Argument String patientId, @Argument ConsentInput input) {
    RecordConsent command = new RecordConsent(new PatientId(patientId), input.answer());
    return Changed.of(command.patientId(), desk.send(command));
  }

  @MutationMapping
  CompletableFuture<Changed> withdrawConsent(
      @Argument String patientId, @Argument ConsentKind kind) {
    WithdrawConsent command = new WithdrawConsent(new PatientId(patientId), kind);
    return Changed.of(command.patientId(), desk.send(command));
  }
}
