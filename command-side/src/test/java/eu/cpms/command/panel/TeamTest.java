package eu.cpms.command.panel;

import static eu.cpms.command.panel.PanelFixture.PANEL;
import static eu.cpms.command.testing.Refuses.unmet;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.InvitationDeclined;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TeamTest {

  @Test
  void theCoordinatorAppointsALeadOfTheNetwork() {
    PanelFixture.opened()
        .when(People.COORDINATOR, new AppointLead(PANEL, People.LEAD.id()))
        .expectEvents(new LeadAppointed(PANEL, People.LEAD.id()));
  }

  @Test
  void theLeadWorksInTheNetworkThatIsAsked() {
    PanelFixture.opened()
        .when(People.COORDINATOR, new AppointLead(PANEL, People.STRANGER.id()))
        .expectException(unmet("LeadIsActiveInNetwork"));
  }

  @Test
  void theLeadIsNotAppointedAgain() {
    PanelFixture.led()
        .when(People.COORDINATOR, new AppointLead(PANEL, People.LEAD.id()))
        .expectException(unmet("LeadIsAnother"));
  }

  @Test
  void theLeadHandsOverAndStaysAMember() {
    PanelFixture.led()
        .and(new LeadAppointed(PANEL, People.EXPERT.id()))
        .when(
            People.LEAD,
            new Contribute(PANEL, new ContributionId("contribution-1"), "Yes", "", Certainty.LOW))
        .expectEvents(
            new ContributionMade(
                PANEL,
                new ContributionId("contribution-1"),
                People.LEAD.id(),
                "Yes",
                "",
                Certainty.LOW));
  }

  @Test
  void aDraftHasNoLead() {
    PanelFixture.requested()
        .when(People.COORDINATOR, new AppointLead(PANEL, People.LEAD.id()))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void aMemberWhoIsNotRegisteredDoesNotExist() {
    PanelFixture.opened()
        .when(People.COORDINATOR, new AppointLead(PANEL, new MemberId("member-nobody")))
        .expectException(with(Code.NOT_FOUND));
  }

  @Test
  void theRequesterDoesNotAppointTheLead() {
    PanelFixture.opened()
        .when(People.REQUESTER, new AppointLead(PANEL, People.LEAD.id()))
        .expectException(with(Code.FORBIDDEN));
  }

  @Test
  void theLeadInvitesExpertsOfAnyNetwork() {
    PanelFixture.led()
        .when(People.LEAD, invite(People.EXPERT, People.SECOND_EXPERT))
        .expectEvents(
            new MemberInvited(PANEL, People.EXPERT.id(), "FR"),
            new MemberInvited(PANEL, People.SECOND_EXPERT.id(), "FR"));
  }

  @Test
  void onlyCliniciansAreInvited() {
    PanelFixture.led()
        .when(People.LEAD, invite(People.RESEARCHER))
        .expectException(unmet("InviteeIsActiveClinician"));
  }

  @Test
  void nobodyIsInvitedTwice() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .when(People.LEAD, invite(People.EXPERT))
        .expectException(unmet("InviteeIsNotInPanelYet"));
  }

  @Test
  void whoDeclinedMayBeInvitedAgain() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .and(new InvitationDeclined(PANEL, People.EXPERT.id(), ""))
        .when(People.LEAD, invite(People.EXPERT))
        .expectEvents(new MemberInvited(PANEL, People.EXPERT.id(), "FR"));
  }

  @Test
  void inviteesWorkInANetworkThatTheConsentCovers() {
    PanelFixture.led()
        .withConsentLimitedTo(Networks.BONE)
        .when(People.LEAD, invite(People.SECOND_EXPERT))
        .expectException(unmet("MemberInConsentScope"));
  }

  @Test
  void inviteesInsideALimitedConsentAreInvited() {
    PanelFixture.led()
        .withConsentLimitedTo(Networks.BONE)
        .when(People.LEAD, invite(People.EXPERT))
        .expectEvents(new MemberInvited(PANEL, People.EXPERT.id(), "FR"));
  }

  @Test
  void withoutConsentNobodyIsInvited() {
    PanelFixture.led()
        .withoutConsent()
        .when(People.LEAD, invite(People.EXPERT))
        .expectException(unmet("MemberInConsentScope"));
  }

  @Test
  void everyReasonAgainstEveryInviteeIsListed() {
    PanelFixture.joined()
        .when(People.LEAD, invite(People.EXPERT, People.RESEARCHER))
        .expectException(unmet("InviteeIsNotInPanelYet", "InviteeIsActiveClinician"));
  }

  @Test
  void anInvitedExpertAccepts() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .when(People.EXPERT, new AnswerInvitation(PANEL, true, ""))
        .expectEvents(new InvitationAccepted(PANEL, People.EXPERT.id()));
  }

  @Test
  void anInvitedExpertDeclinesWithAReason() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .when(People.EXPERT, new AnswerInvitation(PANEL, false, "On leave"))
        .expectEvents(new InvitationDeclined(PANEL, People.EXPERT.id(), "On leave"));
  }

  @Test
  void anInvitationIsAcceptedOnce() {
    PanelFixture.joined()
        .when(People.EXPERT, new AnswerInvitation(PANEL, true, ""))
        .expectException(unmet("InvitationIsOpen"));
  }

  @Test
  void anInvitationIsDeclinedOnce() {
    PanelFixture.led()
        .invited(People.EXPERT)
        .and(new InvitationDeclined(PANEL, People.EXPERT.id(), ""))
        .when(People.EXPERT, new AnswerInvitation(PANEL, true, ""))
        .expectException(unmet("InvitationIsOpen"));
  }

  @Test
  void aStrangerHasNoInvitationAndSeesNoPanel() {
    PanelFixture.led()
        .when(People.STRANGER, new AnswerInvitation(PANEL, true, ""))
        .expectException(with(Code.NOT_FOUND));
  }

  private static InviteMembers invite(Member... members) {
    return new InviteMembers(PANEL, Arrays.stream(members).map(Member::id).toList());
  }
}
