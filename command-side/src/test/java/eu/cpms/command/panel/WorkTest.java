package eu.cpms.command.panel;

import static eu.cpms.command.panel.PanelFixture.PANEL;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelEvent.CommentAdded;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Section;
import eu.cpms.command.testing.People;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static final ContributionId CONTRIBUTION = new ContributionId("contribution-1");
  private static final CommentId COMMENT = new CommentId("comment-1");

  @Test
  void theAssessmentBeginsWhenTheFormIsFilled() {
    PanelFixture.joined()
        .and(new SectionSaved(PANEL, Section.HISTORY, "Born at term", 1))
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.ASSESSMENT, ""))
        .expectEvents(moved(PanelStep.PANEL_SELECTION, PanelStep.ASSESSMENT, ""));
  }

  @Test
  void aFileFillsTheFormToo() {
    PanelFixture.joined()
        .withFiles()
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.ASSESSMENT, ""))
        .expectEvents(moved(PanelStep.PANEL_SELECTION, PanelStep.ASSESSMENT, ""));
  }

  @Test
  void aSectionThatWasEmptiedFillsNothing() {
    PanelFixture.joined()
        .and(new SectionSaved(PANEL, Section.HISTORY, "Born at term", 1))
        .and(new SectionSaved(PANEL, Section.HISTORY, "", 2))
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.ASSESSMENT, ""))
        .expectException(unmet("FormIsFilledOrWaived"));
  }

  @Test
  void withoutMembersAndDataTheAssessmentDoesNotBegin() {
    PanelFixture.led()
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.ASSESSMENT, ""))
        .expectException(unmet("AtLeastOneMemberHasAccepted", "FormIsFilledOrWaived"));
  }

  @Test
  void onlyTheLeadMovesThePanel() {
    PanelFixture.joined()
        .withFiles()
        .when(People.EXPERT, new MovePanel(PANEL, PanelStep.ASSESSMENT, ""))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void theRequesterDoesNotCountAmongTheContributors() {
    PanelFixture.at(PanelStep.ASSESSMENT)
        .contributedBy(People.REQUESTER)
        .contributedBy(People.EXPERT)
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.OUTCOME, ""))
        .expectException(unmet("TwoMembersHaveContributedOrWaived"));
  }

  @Test
  void aMemberCountsOnceHoweverOftenTheyContribute() {
    PanelFixture.at(PanelStep.ASSESSMENT)
        .contributedBy(People.EXPERT)
        .contributedBy(People.EXPERT)
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.OUTCOME, ""))
        .expectException(unmet("TwoMembersHaveContributedOrWaived"));
  }

  @Test
  void twoContributorsLeadToTheOutcome() {
    PanelFixture.at(PanelStep.ASSESSMENT)
        .contributedBy(People.EXPERT)
        .contributedBy(People.SECOND_EXPERT)
        .when(People.LEAD, new MovePanel(PANEL, PanelStep.OUTCOME, ""))
        .expectEvents(moved(PanelStep.ASSESSMENT, PanelStep.OUTCOME, ""));
  }

  @Test
  void aMemberContributes() {
    PanelFixture.joined()
        .when(
            People.EXPERT,
            new Contribute(PANEL, CONTRIBUTION, "A collagen disorder", "", Certainty.HIGH))
        .expectEvents(
            new ContributionMade(
                PANEL,
                CONTRIBUTION,
                People.EXPERT.id(),
                "A collagen disorder",
                "",
                Certainty.HIGH));
  }

  @Test
  void anInviteeContributesNothingBeforeAccepting() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .when(People.EXPERT, new Contribute(PANEL, CONTRIBUTION, "Yes", "", Certainty.LOW))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void theRequesterComments() {
    PanelFixture.opened()
        .when(People.REQUESTER, new AddComment(PANEL, COMMENT, "Thank you"))
        .expectEvents(new CommentAdded(PANEL, COMMENT, People.REQUESTER.id(), "Thank you"));
  }

  @Test
  void nobodyCommentsOnAWithdrawnPanel() {
    PanelFixture.joined()
        .and(new PanelWithdrawn(PANEL))
        .when(People.REQUESTER, new AddComment(PANEL, COMMENT, "Why?"))
        .expectException(unmet("PanelIsNotWithdrawn"));
  }

  private static PanelMoved moved(PanelStep from, PanelStep to, String reason) {
    return new PanelMoved(PANEL, from, to, reason);
  }
}
