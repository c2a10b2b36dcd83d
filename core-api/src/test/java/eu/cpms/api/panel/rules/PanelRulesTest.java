package eu.cpms.api.panel.rules;

import static eu.cpms.api.panel.PanelStep.ASSESSMENT;
import static eu.cpms.api.panel.PanelStep.DATA_COMPLETION;
import static eu.cpms.api.panel.PanelStep.DRAFT;
import static eu.cpms.api.panel.PanelStep.OUTCOME;
import static eu.cpms.api.panel.PanelStep.PANEL_SELECTION;
import static eu.cpms.api.panel.PanelStep.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.api.Rejection.UnmetRule;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Urgency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelRulesTest {

  private static final AreaId AREA = new AreaId("ern-01-a01");
  private static final ConsultationRequest COMPLETE = request(Urgency.SOON, "", null);

  @Test
  void aCompleteRequestWithConsentIsSubmitted() {
    assertThat(unmet(PanelRules.of(PanelAction.SUBMIT_PANEL, draft(COMPLETE, true)))).isEmpty();
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThat(unmet(PanelRules.of(PanelAction.SUBMIT_PANEL, draft(null, false))))
        .containsExactly("RequestIsComplete", "CareConsentCoversNetwork");
  }

  @Test
  void theSecondaryAreaDiffersFromThePrimary() {
    assertThat(submit(request(Urgency.SOON, "", AREA)))
        .containsExactly("SecondaryAreaDiffersFromPrimary");
  }

  @Test
  void anUrgentRequestSaysWhy() {
    assertThat(submit(request(Urgency.URGENT, " ", null)))
        .containsExactly("UrgentRequestHasReason");
    assertThat(submit(request(Urgency.URGENT, "Surgery tomorrow", null))).isEmpty();
  }

  @Test
  void theWorkBeginsWhenOneMemberHasAcceptedAndTheFormIsFilled() {
    assertThat(move(PANEL_SELECTION, 0, 0, 0, ASSESSMENT, ""))
        .containsExactly("AtLeastOneMemberHasAccepted", "FormIsFilledOrWaived");
    assertThat(move(PANEL_SELECTION, 1, 0, 0, ASSESSMENT, "All was said on the telephone"))
        .isEmpty();
    assertThat(move(PANEL_SELECTION, 1, 1, 0, ASSESSMENT, "")).isEmpty();
    assertThat(move(PANEL_SELECTION, 0, 1, 0, DATA_COMPLETION, ""))
        .containsExactly("AtLeastOneMemberHasAccepted");
  }

  @Test
  void theOutcomeNeedsTwoContributorsOrAReason() {
    assertThat(move(ASSESSMENT, 2, 1, 1, OUTCOME, ""))
        .containsExactly("TwoMembersHaveContributedOrWaived");
    assertThat(move(ASSESSMENT, 2, 1, 2, OUTCOME, "")).isEmpty();
    assertThat(move(ASSESSMENT, 2, 1, 0, OUTCOME, "Nobody else knows this disease")).isEmpty();
  }

  @Test
  void goingBackNeedsAReason() {
    assertThat(move(OUTCOME, 2, 1, 2, ASSESSMENT, "")).containsExactly("GoingBackHasReason");
    assertThat(move(SIGN_OFF, 2, 1, 2, OUTCOME, "")).containsExactly("GoingBackHasReason");
    assertThat(move(SIGN_OFF, 2, 1, 2, OUTCOME, "A new result came")).isEmpty();
  }

  @Test
  void onlyTheRoutesOfTheMapAreTaken() {
    for (PanelStep from : PanelStep.values()) {
      for (PanelStep to : PanelStep.values()) {
        assertThat(move(from, 2, 1, 2, to, "A reason").isEmpty())
            .as("%s to %s", from, to)
            .isEqualTo(PanelRules.movesFrom(from).contains(to));
      }
    }
  }

  @Test
  void closingNeedsTheSignaturesOfTheLeadAndOneMember() {
    assertThat(close(true, 0)).containsExactly("QuorumHasSigned");
    assertThat(close(false, 3)).containsExactly("QuorumHasSigned");
    assertThat(close(true, 1)).isEmpty();
  }

  @Test
  void onlyAPanelUnderWayEndsWithoutOutcome() {
    for (PanelStep step : PanelStep.values()) {
      PanelFacts facts = new PanelFacts(step, COMPLETE, true, 1, 1, 2, false, 0);
      assertThat(unmet(PanelRules.closingWithoutOutcome(facts)).isEmpty())
          .as("%s", step)
          .isEqualTo(step.isUnderWay());
    }
  }

  @Test
  void movingIsAskedWithItsTarget() {
    assertThatThrownBy(() -> PanelRules.of(PanelAction.MOVE_PANEL, draft(COMPLETE, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> submit(ConsultationRequest request) {
    return unmet(PanelRules.of(PanelAction.SUBMIT_PANEL, draft(request, true)));
  }

  private static List<String> close(boolean leadSigned, int membersSigned) {
    return unmet(
        PanelRules.of(
            PanelAction.CLOSE_PANEL,
            new PanelFacts(SIGN_OFF, COMPLETE, true, 2, 1, 2, leadSigned, membersSigned)));
  }

  private static List<String> move(
      PanelStep from, int accepted, int filled, int contributors, PanelStep to, String reason) {
    PanelFacts facts =
        new PanelFacts(from, COMPLETE, true, accepted, filled, contributors, false, 0);
    return unmet(PanelRules.moving(facts, to, reason));
  }

  private static PanelFacts draft(@Nullable ConsultationRequest request, boolean consent) {
    return new PanelFacts(DRAFT, request, consent, 0, 0, 0, false, 0);
  }

  private static List<String> unmet(Rule... rules) {
    return Rule.unmet(rules).stream().map(UnmetRule::rule).toList();
  }

  private static ConsultationRequest request(
      Urgency urgency, String urgencyReason, @Nullable AreaId secondary) {
    return new ConsultationRequest(
        "Fractures",
        new ErnId("ern-01"),
        AREA,
        secondary,
        Set.of(RequestType.DIAGNOSIS),
        List.of("What is it?"),
        urgency,
        urgencyReason,
        null);
  }
}
