package eu.cpms.command.patient;

import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.patient.EnrolPatient;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import eu.cpms.command.consent.ConsentInput;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PatientMutations {

  private final CommandDesk desk;
  private final CurrentActor currentActor;

  PatientMutations(CommandDesk desk, CurrentActor currentActor) {
    this.desk = desk;
    this.currentActor = currentActor;
  }

  @MutationMapping
  CompletableFuture<Changed> enrolPatient(@Argument EnrolPatientInput input) {
    PatientId id = PatientId.next();
    return Changed.of(
        id,
        desk.send(
            new EnrolPatient(
                id,
                currentActor.require().centre(),
                input.nickname(),
                input.sexAtBirth(),
                input.birthYear(),
                input.birthMonth(),
                input.consents().stream().map(ConsentInput::answer).toList())));
  }

  record EnrolPatientInput(
      String nickname,
      SexAtBirth sexAtBirth,
      int birthYear,
      @Nullable Integer birthMonth,
      List<ConsentInput> consents) {}
}
