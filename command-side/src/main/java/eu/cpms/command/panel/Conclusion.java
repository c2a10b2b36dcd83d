package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelCommand.WithdrawPanel;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.rules.PanelRules;
import java.util.Optional;

/** Decisions about the outcome, its signatures and the end of a panel. */
final class Conclusion {

  /** Fewer contributors, and the panel does not count in the network's monitoring. */
  private static final int COUNTED_FROM = 2;

  private Conclusion() {}

  static OutcomeProposed propose(PanelState panel, ProposeOutcome command) {
    Demands.requireAll(
        PanelRules.of(PanelAction.PROPOSE_OUTCOME, panel.facts()),
        new EachQuestionIsAnswered(panel.form().request(), command.outcome()));
    int version = panel.signing().version() + 1;
    String sha256 = OutcomeText.sha256(command.panelId(), version, command.outcome());
    return new OutcomeProposed(command.panelId(), version, command.outcome(), sha256);
  }

  static OutcomeSigned sign(PanelState panel, SignOutcome command, Actor actor) {
    Rule.requireAll(PanelRules.of(PanelAction.SIGN_OUTCOME, panel.facts()));
    if (command.version() != panel.signing().version()) {
      throw Refused.conflict(
          "The outcome has version " + panel.signing().version() + " now: read it first.");
    }
    Rule.requireAll(
        new MemberSignsOnce(panel.signing().answers().containsKey(actor.id())),
        new RemarkSaysWhy(command.signature(), command.remark()));
    return new OutcomeSigned(
        command.panelId(), command.version(), actor.id(), command.signature(), command.remark());
  }

  static PanelClosed close(PanelState panel, ClosePanel command) {
    Rule.requireAll(PanelRules.of(PanelAction.CLOSE_PANEL, panel.facts()));
    boolean counted = panel.contributors().size() >= COUNTED_FROM;
    return new PanelClosed(command.panelId(), command.answers(), counted);
  }

  static PanelClosedWithoutOutcome close(PanelState panel, CloseWithoutOutcome command) {
    Rule.requireAll(PanelRules.closingWithoutOutcome(panel.facts()));
    return new PanelClosedWithoutOutcome(command.panelId(), command.reason());
  }

  /** Nothing happens to a panel that has ended already. */
  static Optional<PanelWithdrawn> withdraw(PanelState panel, WithdrawPanel command, Actor actor) {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ADMINISTER));
    boolean ended = panel.step().compareTo(PanelStep.CLOSED) >= 0;
    return ended ? Optional.empty() : Optional.of(new PanelWithdrawn(command.panelId()));
  }
}
