package eu.cpms.command.panel;

import static eu.cpms.command.panel.PanelFixture.OUTCOME;
import static eu.cpms.command.panel.PanelFixture.PANEL;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Member;
import eu.cpms.api.panel.ClosingAnswers;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelCommand.WithdrawPanel;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Signature;
import eu.cpms.command.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionTest {

  private static final ClosingAnswers ANSWERS = new ClosingAnswers(true, false, 6);

  @Test
  void theLeadProposesTheOutcomeAsTheFirstVersion() {
    PanelFixture.at(PanelStep.OUTCOME)
        .when(People.LEAD, new ProposeOutcome(PANEL, OUTCOME))
        .expectEvents(
            new OutcomeProposed(PANEL, 1, OUTCOME, OutcomeText.sha256(PANEL, 1, OUTCOME)));
  }

  @Test
  void aSecondProposalIsTheSecondVersion() {
    PanelFixture.proposed()
        .and(new PanelMoved(PANEL, PanelStep.SIGN_OFF, PanelStep.OUTCOME, "A new result"))
        .when(People.LEAD, new ProposeOutcome(PANEL, OUTCOME))
        .expectEvents(
            new OutcomeProposed(PANEL, 2, OUTCOME, OutcomeText.sha256(PANEL, 2, OUTCOME)));
  }

  @Test
  void eachQuestionIsAnswered() {
    Outcome short1 = new Outcome(List.of("Genetics"), "Summary", "", Outcome.Consensus.FULL);
    PanelFixture.at(PanelStep.OUTCOME)
        .when(People.LEAD, new ProposeOutcome(PANEL, short1))
        .expectException(unmet("EachQuestionIsAnswered"));
  }

  @Test
  void membersDoNotProposeTheOutcome() {
    PanelFixture.at(PanelStep.OUTCOME)
        .when(People.EXPERT, new ProposeOutcome(PANEL, OUTCOME))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void aMemberSigns() {
    PanelFixture.proposed()
        .when(People.EXPERT, new SignOutcome(PANEL, 1, Signature.SIGNED, ""))
        .expectEvents(signature(People.EXPERT, Signature.SIGNED, ""));
  }

  @Test
  void aMemberSignsOnce() {
    PanelFixture.proposed()
        .and(signature(People.EXPERT, Signature.ABSTAINED, ""))
        .when(People.EXPERT, new SignOutcome(PANEL, 1, Signature.SIGNED, ""))
        .expectException(unmet("MemberSignsOnce"));
  }

  @Test
  void aReservationSaysWhy() {
    PanelFixture.proposed()
        .when(People.EXPERT, new SignOutcome(PANEL, 1, Signature.SIGNED_WITH_RESERVATION, " "))
        .expectException(unmet("RemarkSaysWhy"));
  }

  @Test
  void aRefusalSaysWhy() {
    PanelFixture.proposed()
        .when(People.EXPERT, new SignOutcome(PANEL, 1, Signature.REFUSED, ""))
        .expectException(unmet("RemarkSaysWhy"));
  }

  @Test
  void aRefusalGivesTheOutcomeBackToTheLead() {
    PanelFixture.proposed()
        .when(People.EXPERT, new SignOutcome(PANEL, 1, Signature.REFUSED, "Too early"))
        .expectEvents(signature(People.EXPERT, Signature.REFUSED, "Too early"))
        .expectState(
            panel -> assertThat(panel).extracting("state.scope.step").isEqualTo(PanelStep.OUTCOME));
  }

  @Test
  void whoReadAnotherVersionSignsNothing() {
    PanelFixture.proposed()
        .when(People.EXPERT, new SignOutcome(PANEL, 2, Signature.SIGNED, ""))
        .expectException(with(Code.CONFLICT));
  }

  @Test
  void theRequesterDoesNotSign() {
    PanelFixture.proposed()
        .when(People.REQUESTER, new SignOutcome(PANEL, 1, Signature.SIGNED, ""))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void aPanelIsClosedWithTheSignaturesOfTheLeadAndAMember() {
    PanelFixture.proposed()
        .and(signature(People.LEAD, Signature.SIGNED, ""))
        .and(signature(People.EXPERT, Signature.SIGNED_WITH_RESERVATION, "Small series"))
        .when(People.LEAD, new ClosePanel(PANEL, ANSWERS))
        .expectEvents(new PanelClosed(PANEL, ANSWERS, false));
  }

  @Test
  void twoContributorsMakeThePanelCount() {
    PanelFixture.at(PanelStep.OUTCOME)
        .contributedBy(People.EXPERT)
        .contributedBy(People.SECOND_EXPERT)
        .and(new OutcomeProposed(PANEL, 1, OUTCOME, "00ff"))
        .and(signature(People.LEAD, Signature.SIGNED, ""))
        .and(signature(People.EXPERT, Signature.SIGNED, ""))
        .when(People.LEAD, new ClosePanel(PANEL, ANSWERS))
        .expectEvents(new PanelClosed(PANEL, ANSWERS, true));
  }

  @Test
  void abstentionsAreNoSignatures() {
    PanelFixture.proposed()
        .and(signature(People.LEAD, Signature.SIGNED, ""))
        .and(signature(People.EXPERT, Signature.ABSTAINED, ""))
        .when(People.LEAD, new ClosePanel(PANEL, ANSWERS))
        .expectException(unmet("QuorumHasSigned"));
  }

  @Test
  void signaturesOfAnEarlierVersionDoNotCount() {
    PanelFixture.proposed()
        .and(signature(People.LEAD, Signature.SIGNED, ""))
        .and(signature(People.EXPERT, Signature.SIGNED, ""))
        .and(new OutcomeProposed(PANEL, 2, OUTCOME, "00ff"))
        .when(People.LEAD, new ClosePanel(PANEL, ANSWERS))
        .expectException(unmet("QuorumHasSigned"));
  }

  @Test
  void theCoordinatorEndsAPanelWithoutOutcome() {
    PanelFixture.joined()
        .when(People.COORDINATOR, new CloseWithoutOutcome(PANEL, "Solved elsewhere"))
        .expectEvents(new PanelClosedWithoutOutcome(PANEL, "Solved elsewhere"));
  }

  @Test
  void aPanelEndsOnce() {
    PanelFixture.joined()
        .and(new PanelClosedWithoutOutcome(PANEL, "Solved elsewhere"))
        .when(People.LEAD, new CloseWithoutOutcome(PANEL, "Again"))
        .expectException(unmet("PanelIsUnderWay"));
  }

  @Test
  void theSystemWithdrawsAPanel() {
    PanelFixture.drafted()
        .when(Actor.SYSTEM, new WithdrawPanel(PANEL))
        .expectEvents(new PanelWithdrawn(PANEL));
  }

  @Test
  void nothingHappensToAPanelThatHasEnded() {
    PanelFixture.joined()
        .and(new PanelClosedWithoutOutcome(PANEL, "Solved elsewhere"))
        .when(Actor.SYSTEM, new WithdrawPanel(PANEL))
        .expectNoEvents()
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void peopleDoNotWithdrawPanels() {
    PanelFixture.joined()
        .when(People.LEAD, new WithdrawPanel(PANEL))
        .expectException(with(Code.FORBIDDEN));
  }

  private static OutcomeSigned signature(Member member, Signature signature, String remark) {
    return new OutcomeSigned(PANEL, 1, member.id(), signature, remark);
  }
}
