package eu.cpms.command.consent.withdrawal;

import static eu.cpms.command.testing.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentCommand.RecordConsent;
import eu.cpms.api.consent.ConsentCommand.WithdrawConsent;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.Panels;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import eu.cpms.command.testing.Refusals;
import eu.cpms.command.testing.SharedWriteModel;
import java.time.Duration;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class WithdrawalOfPanelsTest {

  private final CommandDesk desk = SharedWriteModel.desk();
  private final Cases cases = SharedWriteModel.cases();

  @Test
  void openPanelsAreWithdrawnAndClosedOnesStay() {
    PatientId patient = cases.patient("Still Water");
    PanelId draft = cases.draft(patient);
    PanelId open = cases.joined(patient, People.EXPERT);
    PanelId closed = cases.led(patient);
    desk.sendAs(as(People.LEAD), new CloseWithoutOutcome(closed, "Solved elsewhere")).join();

    withdraw(patient, ConsentKind.CARE);

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(step(draft)).isEqualTo(PanelStep.WITHDRAWN));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(step(open)).isEqualTo(PanelStep.WITHDRAWN));
    assertThat(step(closed)).isEqualTo(PanelStep.CLOSED);
  }

  @Test
  void aPanelWhoseDraftIsStoredJustAfterTheWithdrawalIsWithdrawnToo() {
    PatientId patient = cases.patient("Late Letter");
    withdraw(patient, ConsentKind.CARE);
    PanelId late = PanelId.next();
    SharedWriteModel.get(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "Panel",
                late.value(),
                0,
                new PanelDrafted(late, patient, People.GHENT, People.REQUESTER.id())));

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(step(late)).isEqualTo(PanelStep.WITHDRAWN));
  }

  @Test
  void theOtherConsentsWithdrawNoPanel() {
    PatientId patient = cases.patient("Steady Hand");
    PanelId panel = cases.draft(patient);
    var registry =
        new ConsentAnswer(
            ConsentKind.REGISTRY,
            true,
            "2.1",
            "nl",
            Cases.CARE.signedOn(),
            Cases.CARE.signatory(),
            Set.of());
    desk.sendAs(as(People.REQUESTER), new RecordConsent(patient, registry)).join();
    withdraw(patient, ConsentKind.REGISTRY);
    PatientId other = cases.patient("Marker Stone");
    PanelId marker = cases.draft(other);
    withdraw(other, ConsentKind.CARE);

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(step(marker)).isEqualTo(PanelStep.WITHDRAWN));
    assertThat(step(panel)).isEqualTo(PanelStep.DRAFT);
  }

  @Test
  void afterTheWithdrawalNoPanelIsDrafted() {
    PatientId patient = cases.patient("Closed Door");
    withdraw(patient, ConsentKind.CARE);

    var rejection =
        Refusals.of(desk.sendAs(as(People.REQUESTER), new DraftPanel(PanelId.next(), patient)));

    assertThat(rejection.code()).isEqualTo(Code.RULE_VIOLATED);
    assertThat(Refusals.rules(rejection)).containsExactly("CareConsentIsGiven");
  }

  @Test
  void itNeverActsOnAReplay() {
    assertThat(
            SharedWriteModel.get(EventProcessingConfiguration.class)
                .eventProcessor(WithdrawalConfiguration.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow()
                .supportsReset())
        .isFalse();
  }

  private void withdraw(PatientId patient, ConsentKind kind) {
    desk.sendAs(as(People.REQUESTER), new WithdrawConsent(patient, kind)).join();
  }

  private static PanelStep step(PanelId panel) {
    return SharedWriteModel.get(Panels.class).find(panel).map(PanelState::step).orElseThrow();
  }
}
