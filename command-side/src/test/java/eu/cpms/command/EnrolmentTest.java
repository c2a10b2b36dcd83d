package eu.cpms.command;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.Refusals;
import eu.cpms.command.testing.SharedWriteModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private final CommandDesk desk = SharedWriteModel.desk();

  @Test
  void aNicknameOfTheCentreIsGivenOnlyOnce() {
    SharedWriteModel.cases().patient("Blue Heron");

    Rejection rejection =
        Refusals.of(desk.sendAs(as(People.REQUESTER), Cases.enrol(PatientId.next(), "blue heron")));

    assertThat(rejection.code()).isEqualTo(Code.RULE_VIOLATED);
    assertThat(Refusals.rules(rejection)).containsExactly("NicknameIsFreeInCentre");
  }

  @Test
  void ofManyWhoClaimANicknameAtOnceExactlyOneGetsIt() {
    List<CompletableFuture<Long>> answers =
        Stream.generate(PatientId::next)
            .limit(8)
            .map(id -> desk.sendAs(as(People.REQUESTER), Cases.enrol(id, "Grey Owl")))
            .toList();

    assertThat(answers.stream().filter(EnrolmentTest::succeeded)).hasSize(1);
    assertThat(answers.stream().filter(answer -> !succeeded(answer)).map(Refusals::of))
        .allSatisfy(
            rejection ->
                assertThat(Refusals.rules(rejection)).containsExactly("NicknameIsFreeInCentre"));
  }

  private static boolean succeeded(CompletableFuture<Long> answer) {
    return answer.handle((version, failure) -> failure == null).join();
  }
}
