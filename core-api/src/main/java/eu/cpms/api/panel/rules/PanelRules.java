package eu.cpms.api.panel.rules;

import static eu.cpms.api.panel.PanelStep.ASSESSMENT;
import static eu.cpms.api.panel.PanelStep.DATA_COMPLETION;
import static eu.cpms.api.panel.PanelStep.DRAFT;
import static eu.cpms.api.panel.PanelStep.OPEN;
import static eu.cpms.api.panel.PanelStep.OUTCOME;
import static eu.cpms.api.panel.PanelStep.PANEL_SELECTION;
import static eu.cpms.api.panel.PanelStep.SIGN_OFF;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelStep;
import java.util.List;

/** Which rules stand before which action. */
public final class PanelRules {

  private PanelRules() {}

  /** The rules of every action but moving, in the order in which a clinician would meet them. */
  public static Rule[] of(PanelAction action, PanelFacts facts) {
    return switch (action) {
      case SAVE_SECTION, OPEN_DROP_BOX -> rules(new PanelTakesData(facts.step()));
      case SUBMIT_PANEL -> submitting(facts);
      case APPOINT_LEAD ->
          rules(during(facts, OPEN, PANEL_SELECTION, DATA_COMPLETION, ASSESSMENT, OUTCOME));
      case INVITE_MEMBERS, CONTRIBUTE ->
          rules(during(facts, PANEL_SELECTION, DATA_COMPLETION, ASSESSMENT, OUTCOME));
      case ANSWER_INVITATION -> rules(new PanelIsUnderWay(facts.step()));
      case PROPOSE_OUTCOME -> rules(during(facts, OUTCOME));
      case SIGN_OUTCOME -> rules(during(facts, SIGN_OFF));
      case CLOSE_PANEL ->
          rules(
              during(facts, SIGN_OFF),
              new QuorumHasSigned(facts.leadHasSigned(), facts.membersWhoSigned()));
      case COMMENT -> rules(new PanelIsNotWithdrawn(facts.step()));
      case MOVE_PANEL -> throw new IllegalArgumentException("ask moving(facts, to, reason)");
    };
  }

  /** The rules of moving to a step. A reason that is not empty waives those that may be waived. */
  public static Rule[] moving(PanelFacts facts, PanelStep to, String reason) {
    Rule route = new StepFollows(facts.step(), to);
    return switch (to) {
      case DATA_COMPLETION ->
          rules(route, new AtLeastOneMemberHasAccepted(facts.acceptedMembers()));
      case ASSESSMENT ->
          facts.step().compareTo(ASSESSMENT) > 0
              ? rules(route, new GoingBackHasReason(reason))
              : rules(
                  route,
                  new AtLeastOneMemberHasAccepted(facts.acceptedMembers()),
                  new FormIsFilledOrWaived(facts.filledSections(), reason));
      case OUTCOME ->
          facts.step() == SIGN_OFF
              ? rules(route, new GoingBackHasReason(reason))
              : rules(route, new TwoMembersHaveContributedOrWaived(facts.contributors(), reason));
      default -> rules(route);
    };
  }

  /** The rules of ending a panel without an outcome. */
  public static Rule[] closingWithoutOutcome(PanelFacts facts) {
    return rules(new PanelIsUnderWay(facts.step()));
  }

  /** The steps that {@code MovePanel} leads to from here, the expected one first. */
  public static List<PanelStep> movesFrom(PanelStep step) {
    return switch (step) {
      case PANEL_SELECTION -> List.of(ASSESSMENT, DATA_COMPLETION);
      case DATA_COMPLETION -> List.of(ASSESSMENT);
      case ASSESSMENT -> List.of(OUTCOME, DATA_COMPLETION);
      case OUTCOME -> List.of(ASSESSMENT);
      case SIGN_OFF -> List.of(OUTCOME);
      default -> List.of();
    };
  }

  private static Rule[] submitting(PanelFacts facts) {
    return rules(
        during(facts, DRAFT),
        new RequestIsComplete(facts.request()),
        new SecondaryAreaDiffersFromPrimary(facts.request()),
        new UrgentRequestHasReason(facts.request()),
        new CareConsentCoversNetwork(facts.careConsentCoversNetwork()));
  }

  private static Rule during(PanelFacts facts, PanelStep... steps) {
    return new PanelIsInStep(facts.step(), List.of(steps));
  }

  private static Rule[] rules(Rule... rules) {
    return rules;
  }
}
