package eu.cpms.command.consent;

import static eu.cpms.command.testing.People.as;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Command;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Member;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentCommand.RecordConsent;
import eu.cpms.api.consent.ConsentCommand.WithdrawConsent;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.desk.CommandTarget;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ConsentsTest {

  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final PatientId PATIENT = new PatientId("patient-1");
  private static final ConsentId CONSENTS = ConsentId.of(PATIENT);
  private static final ConsentRecorded GIVEN = new ConsentRecorded(CONSENTS, PATIENT, Cases.CARE);

  @Test
  void anAnswerIsRecorded() {
    ConsentAnswer answer = answer("uk", LocalDate.of(2026, 11, 21), Set.of(Networks.HEART));
    when(People.REQUESTER, new RecordConsent(PATIENT, answer), GIVEN)
        .expectEvents(new ConsentRecorded(CONSENTS, PATIENT, answer));
  }

  @Test
  void theFormIsInOneOfThe26Languages() {
    record(answer("la", LocalDate.EPOCH, Set.of())).expectException(unmet("FormLanguageIsOffered"));
  }

  @Test
  void theFormIsNotSignedInTheFuture() {
    record(answer("nl", LocalDate.of(2026, 11, 22), Set.of()))
        .expectException(unmet("FormIsSignedByToday"));
  }

  @Test
  void theNetworksOfALimitedConsentExist() {
    record(answer("nl", LocalDate.EPOCH, Set.of(new ErnId("ern-99"))))
        .expectException(unmet("NetworksOfConsentExist"));
  }

  @Test
  void everythingWrongWithAFormIsListed() {
    record(answer("la", LocalDate.of(2026, 11, 22), Set.of(new ErnId("ern-99"))))
        .expectException(
            unmet("FormLanguageIsOffered", "FormIsSignedByToday", "NetworksOfConsentExist"));
  }

  @Test
  void aGivenConsentIsWithdrawn() {
    when(People.REQUESTER, new WithdrawConsent(PATIENT, ConsentKind.CARE), GIVEN)
        .expectEvents(new ConsentWithdrawn(CONSENTS, PATIENT, ConsentKind.CARE));
  }

  @Test
  void aConsentIsWithdrawnOnce() {
    when(
            People.REQUESTER,
            new WithdrawConsent(PATIENT, ConsentKind.CARE),
            GIVEN,
            new ConsentWithdrawn(CONSENTS, PATIENT, ConsentKind.CARE))
        .expectException(unmet("ConsentHolds"));
  }

  @Test
  void aConsentThatWasNeverGivenIsNotWithdrawn() {
    when(People.REQUESTER, new WithdrawConsent(PATIENT, ConsentKind.REGISTRY), GIVEN)
        .expectException(unmet("ConsentHolds"));
  }

  @Test
  void patientsOfOtherCentresDoNotExist() {
    when(People.EXPERT, new WithdrawConsent(PATIENT, ConsentKind.CARE), GIVEN)
        .expectException(with(Code.NOT_FOUND));
  }

  private static ResultValidator<Consents> record(ConsentAnswer answer) {
    return when(People.REQUESTER, new RecordConsent(PATIENT, answer), GIVEN);
  }

  private static ResultValidator<Consents> when(Member actor, Command command, Object... given) {
    var fixture = new AggregateTestFixture<>(Consents.class);
    fixture.registerCommandTargetResolver(new CommandTarget());
    PatientCentres patients = id -> Optional.of(People.GHENT);
    fixture.registerInjectableResources(
        as(actor), patients, new ConsentRules(Networks.CATALOGUE, NOW));
    return fixture.given(given).when(command);
  }

  private static ConsentAnswer answer(String language, LocalDate signedOn, Set<ErnId> networks) {
    return new ConsentAnswer(
        ConsentKind.CARE, true, "2.1", language, signedOn, Signatory.PATIENT, networks);
  }
}
