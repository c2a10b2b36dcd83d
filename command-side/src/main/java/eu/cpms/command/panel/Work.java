package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelEvent.CommentAdded;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.rules.PanelFacts;
import eu.cpms.api.panel.rules.PanelRules;

/** Decisions while the members work on a case. */
final class Work {

  private Work() {}

  static PanelMoved move(PanelState panel, MovePanel command, PanelFiles files) {
    PanelFacts facts = panel.facts(false, files.any(command.panelId()));
    Rule.requireAll(PanelRules.moving(facts, command.to(), command.reason()));
    return new PanelMoved(command.panelId(), panel.step(), command.to(), command.reason());
  }

  static ContributionMade contribute(PanelState panel, Contribute command, Actor actor) {
    Rule.requireAll(PanelRules.of(PanelAction.CONTRIBUTE, panel.facts()));
    return new ContributionMade(
        command.panelId(),
        command.contributionId(),
        actor.id(),
        command.text(),
        command.recommendation(),
        command.certainty());
  }

  static CommentAdded comment(PanelState panel, AddComment command, Actor actor) {
    Rule.requireAll(PanelRules.of(PanelAction.COMMENT, panel.facts()));
    return new CommentAdded(command.panelId(), command.commentId(), actor.id(), command.text());
  }
}
