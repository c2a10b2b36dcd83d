package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SaveSection;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelCommand.SubmitPanel;
import eu.cpms.api.panel.PanelCommand.WithdrawPanel;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.consent.CareConsents;
import eu.cpms.command.consent.PatientCentres;
import eu.cpms.command.eventstore.EventSourced;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** One consultation. Who may is asked here, what then follows is decided by pure functions. */
@EventSourced
@SuppressWarnings("NullAway.Init")
class Panel {

  @AggregateIdentifier private PanelId id;
  private PanelState state;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(DraftPanel command, Actor actor, PatientCentres patients, CareConsents consents) {
    if (id != null) {
      throw Refused.conflict("This panel was drafted already.");
    }
    apply(Request.draft(command, actor, patients, consents));
  }

  @CommandHandler
  void decide(SaveConsultationRequest command, Actor actor, ErnCatalogue erns) {
    require(actor, Action.EDIT_SECTIONS);
    apply(Request.save(state, command, erns));
  }

  @CommandHandler
  void decide(SaveSection command, Actor actor) {
    require(actor, Action.EDIT_SECTIONS);
    apply(Request.save(state, command));
  }

  @CommandHandler
  void decide(
      SubmitPanel command, Actor actor, CareConsents consents, PanelNumbers numbers, Clock clock) {
    require(actor, Action.SUBMIT_PANEL);
    Request.requireComplete(state, consents);
    apply(Request.submitted(id, state, numbers.next(clock.instant())));
  }

  @CommandHandler
  void decide(AppointLead command, Actor actor, MemberDirectory members, Clock clock) {
    require(actor, Action.APPOINT_LEAD);
    apply(Team.appoint(state, command, new Experts(members, clock.instant())));
  }

  @CommandHandler
  void decide(
      InviteMembers command,
      Actor actor,
      MemberDirectory members,
      CareConsents consents,
      Clock clock) {
    require(actor, Action.INVITE_MEMBERS);
    Experts experts = new Experts(members, clock.instant());
    Team.invite(state, command, experts, consents).forEach(this::apply);
  }

  @CommandHandler
  void decide(AnswerInvitation command, Actor actor) {
    Team.requireUnanswered(state, actor);
    require(actor, Action.ANSWER_INVITATION);
    apply(Team.answer(state, command, actor));
  }

  @CommandHandler
  void decide(MovePanel command, Actor actor, PanelFiles files) {
    require(actor, Action.MOVE_STEP);
    apply(Work.move(state, command, files));
  }

  @CommandHandler
  void decide(Contribute command, Actor actor) {
    require(actor, Action.CONTRIBUTE);
    apply(Work.contribute(state, command, actor));
  }

  @CommandHandler
  void decide(AddComment command, Actor actor) {
    require(actor, Action.COMMENT);
    apply(Work.comment(state, command, actor));
  }

  @CommandHandler
  void decide(ProposeOutcome command, Actor actor) {
    require(actor, Action.PROPOSE_OUTCOME);
    apply(Conclusion.propose(state, command));
  }

  @CommandHandler
  void decide(SignOutcome command, Actor actor) {
    require(actor, Action.SIGN_OUTCOME);
    apply(Conclusion.sign(state, command, actor));
  }

  @CommandHandler
  void decide(ClosePanel command, Actor actor) {
    require(actor, Action.CLOSE_PANEL);
    apply(Conclusion.close(state, command));
  }

  @CommandHandler
  void decide(CloseWithoutOutcome command, Actor actor) {
    require(actor, Action.CLOSE_PANEL);
    apply(Conclusion.close(state, command));
  }

  @CommandHandler
  void decide(WithdrawPanel command, Actor actor) {
    Conclusion.withdraw(state, command, actor).ifPresent(this::apply);
  }

  @EventSourcingHandler
  void evolve(PanelEvent event) {
    id = event.panelId();
    state = PanelFold.evolve(state, event);
  }

  private void require(Actor actor, Action action) {
    PanelDoor.require(actor, action, state.scope());
  }

  private void apply(PanelEvent event) {
    AggregateLifecycle.apply(event);
  }
}
