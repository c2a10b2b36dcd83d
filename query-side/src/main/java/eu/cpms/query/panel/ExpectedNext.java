package eu.cpms.query.panel;

import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.rules.PanelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which one of the possible actions is expected of a person next. */
record ExpectedNext(PanelDocument panel, PanelFacts facts, Actor actor) {

  /** The first of the steps with the most expected action becomes primary; at most one. */
  List<NextStep> mark(List<NextStep> steps) {
    List<NextStep> marked = new ArrayList<>(steps);
    for (PanelAction action : inOrder()) {
      for (int i = 0; i < marked.size(); i++) {
        if (marked.get(i).action() == action) {
          marked.set(i, marked.get(i).asPrimary());
          return List.copyOf(marked);
        }
      }
    }
    return List.copyOf(marked);
  }

  private List<PanelAction> inOrder() {
    return switch (facts.step()) {
      case DRAFT -> List.of(PanelAction.SUBMIT_PANEL);
      case OPEN -> List.of(PanelAction.APPOINT_LEAD);
      case PANEL_SELECTION -> duringSelection();
      case DATA_COMPLETION ->
          List.of(PanelAction.ANSWER_INVITATION, PanelAction.MOVE_PANEL, PanelAction.SAVE_SECTION);
      case ASSESSMENT -> duringAssessment();
      case OUTCOME -> List.of(PanelAction.ANSWER_INVITATION, PanelAction.PROPOSE_OUTCOME);
      case SIGN_OFF -> List.of(PanelAction.SIGN_OUTCOME, PanelAction.CLOSE_PANEL);
      case CLOSED, WITHDRAWN -> List.of();
    };
  }

  /** Others may invite too; it is expected of the lead. */
  private List<PanelAction> duringSelection() {
    if (facts.acceptedMembers() > 0) {
      return List.of(PanelAction.ANSWER_INVITATION, PanelAction.MOVE_PANEL);
    }
    return Objects.equals(actor.id(), panel.team().lead())
        ? List.of(PanelAction.ANSWER_INVITATION, PanelAction.INVITE_MEMBERS)
        : List.of(PanelAction.ANSWER_INVITATION);
  }

  private List<PanelAction> duringAssessment() {
    List<PanelAction> order = new ArrayList<>(List.of(PanelAction.ANSWER_INVITATION));
    if (facts.contributors() >= 2) {
      order.add(PanelAction.MOVE_PANEL);
    }
    if (!hasContributed()) {
      order.add(PanelAction.CONTRIBUTE);
    }
    order.add(PanelAction.MOVE_PANEL);
    return order;
  }

  private boolean hasContributed() {
    return panel.team().contributions().stream().anyMatch(c -> c.author().equals(actor.id()));
  }
}
