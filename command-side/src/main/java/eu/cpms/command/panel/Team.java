package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.InvitationDeclined;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.api.panel.rules.PanelRules;
import eu.cpms.command.consent.CareConsents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions about who leads a panel and who takes part. */
final class Team {

  private Team() {}

  static LeadAppointed appoint(PanelState panel, AppointLead command, Experts experts) {
    Actor lead = experts.require(command.lead()).actor();
    Demands.requireAll(
        PanelRules.of(PanelAction.APPOINT_LEAD, panel.facts()),
        new LeadIsAnother(!lead.id().equals(panel.scope().lead())),
        new LeadIsActiveInNetwork(lead, panel.scope().ern()));
    return new LeadAppointed(command.panelId(), lead.id());
  }

  static List<MemberInvited> invite(
      PanelState panel, InviteMembers command, Experts experts, CareConsents consents) {
    List<Expert> invitees = command.members().stream().map(experts::require).toList();
    Optional<ConsentAnswer> care = consents.given(panel.patient());
    Demands.requireAll(
        PanelRules.of(PanelAction.INVITE_MEMBERS, panel.facts()),
        invitees.stream().flatMap(invitee -> inviting(panel, invitee, care)).toArray(Rule[]::new));
    return invitees.stream()
        .map(Expert::actor)
        .map(invitee -> new MemberInvited(command.panelId(), invitee.id(), invitee.country()))
        .toList();
  }

  private static Stream<Rule> inviting(
      PanelState panel, Expert invitee, Optional<ConsentAnswer> care) {
    return Stream.of(
        new InviteeIsActiveClinician(invitee.name(), invitee.actor()),
        new InviteeIsNotInPanelYet(invitee.name(), invitee.actor().id(), panel.scope()),
        new MemberInConsentScope(invitee.name(), invitee.actor(), care));
  }

  /** Asked before the access policy, which knows nothing of those who declined. */
  static void requireUnanswered(PanelState panel, Actor actor) {
    MemberId member = actor.id();
    boolean answered =
        panel.scope().members().contains(member) || panel.declined().contains(member);
    Rule.requireAll(new InvitationIsOpen(!answered));
  }

  static PanelEvent answer(PanelState panel, AnswerInvitation command, Actor actor) {
    Rule.requireAll(PanelRules.of(PanelAction.ANSWER_INVITATION, panel.facts()));
    return command.accept()
        ? new InvitationAccepted(command.panelId(), actor.id())
        : new InvitationDeclined(command.panelId(), actor.id(), command.reason());
  }
}
