package eu.cpms.query.panel;

import eu.cpms.api.Rejection.UnmetRule;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.rules.PanelFacts;
import eu.cpms.api.panel.rules.PanelRules;
import eu.cpms.query.patient.PatientDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person may do in a panel now, by the same policy and rules that decide commands. */
final class NextSteps {

  /** Rules that say that an action belongs to another step: it is not shown at all. */
  private static final Set<String> OTHER_STEP =
      Set.of("PanelIsInStep", "PanelIsUnderWay", "PanelTakesData", "PanelIsNotWithdrawn");

  private final PanelDocument panel;
  private final PanelFacts facts;
  private final Actor actor;

  private NextSteps(PanelDocument panel, PanelFacts facts, Actor actor) {
    this.panel = panel;
    this.facts = facts;
    this.actor = actor;
  }

  static List<NextStep> of(PanelDocument panel, @Nullable PatientDocument patient, Actor actor) {
    NextSteps steps = new NextSteps(panel, Facts.of(panel, patient), actor);
    List<NextStep> possible =
        Arrays.stream(PanelAction.values())
            .filter(action -> AccessPolicy.allows(actor, permission(action), panel.scope()))
            .flatMap(steps::steps)
            .toList();
    return new ExpectedNext(panel, steps.facts, actor).mark(possible);
  }

  private Stream<NextStep> steps(PanelAction action) {
    if (action == PanelAction.MOVE_PANEL) {
      return PanelRules.movesFrom(facts.step()).stream()
          .map(to -> new NextStep(action, to, false, Rule.unmet(PanelRules.moving(facts, to, ""))));
    }
    if (action == PanelAction.SIGN_OUTCOME && hasAnswered()) {
      return Stream.empty();
    }
    List<UnmetRule> unmet = Rule.unmet(PanelRules.of(action, facts));
    boolean otherStep = unmet.stream().anyMatch(rule -> OTHER_STEP.contains(rule.rule()));
    return otherStep ? Stream.empty() : Stream.of(new NextStep(action, null, false, unmet));
  }

  private boolean hasAnswered() {
    ProposedOutcome outcome = panel.outcome();
    return outcome != null && outcome.signatureOf(actor.id()).isPresent();
  }

  private static Action permission(PanelAction action) {
    return switch (action) {
      case SAVE_SECTION -> Action.EDIT_SECTIONS;
      case SUBMIT_PANEL -> Action.SUBMIT_PANEL;
      case APPOINT_LEAD -> Action.APPOINT_LEAD;
      case INVITE_MEMBERS -> Action.INVITE_MEMBERS;
      case ANSWER_INVITATION -> Action.ANSWER_INVITATION;
      case MOVE_PANEL -> Action.MOVE_STEP;
      case CONTRIBUTE -> Action.CONTRIBUTE;
      case PROPOSE_OUTCOME -> Action.PROPOSE_OUTCOME;
      case SIGN_OUTCOME -> Action.SIGN_OUTCOME;
      case CLOSE_PANEL -> Action.CLOSE_PANEL;
      case COMMENT -> Action.COMMENT;
      case OPEN_DROP_BOX -> Action.SEND_FILES;
    };
  }
}
