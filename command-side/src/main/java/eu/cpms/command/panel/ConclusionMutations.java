package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.panel.ClosingAnswers;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelCommand;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.Signature;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** The mutations of a panel's outcome and end. */
@Controller
class ConclusionMutations {

  private final CommandDesk desk;

  ConclusionMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> proposeOutcome(
      @Argument String panelId, @Argument OutcomeInput input) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(new ProposeOutcome(id, input.outcome())));
  }

  @MutationMapping
  CompletableFuture<Changed> signOutcome(
      @Argument String panelId,
      @Argument int version,
      @Argument Signature signature,
      @Argument @Nullable String remark) {
    PanelId id = new PanelId(panelId);
    String text = Objects.requireNonNullElse(remark, "");
    return Changed.of(id, desk.send(new SignOutcome(id, version, signature, text)));
  }

  @MutationMapping
  CompletableFuture<Changed> closePanel(@Argument String panelId, @Argument ClosePanelInput input) {
    PanelId id = new PanelId(panelId);
    return Changed.of(id, desk.send(input.command(id)));
  }

  record OutcomeInput(
      List<String> answers,
      String summary,
      @Nullable String recommendations,
      Outcome.Consensus consensus) {
    Outcome outcome() {
      String advice = Objects.requireNonNullElse(recommendations, "");
      return new Outcome(answers, summary, advice, consensus);
    }
  }

  record ClosePanelInput(
      @Nullable String withoutOutcomeReason,
      @Nullable Boolean adviceGiven,
      @Nullable Boolean managementChanged,
      @Nullable Integer followUpMonths) {

    PanelCommand command(PanelId id) {
      if (withoutOutcomeReason != null) {
        return new CloseWithoutOutcome(id, withoutOutcomeReason);
      }
      return new ClosePanel(
          id,
          new ClosingAnswers(
              answered("adviceGiven", adviceGiven),
              answered("managementChanged", managementChanged),
              followUpMonths));
    }

    private static boolean answered(String question, @Nullable Boolean answer) {
      if (answer == null) {
        throw Refused.badInput(question, "is needed to close with an outcome");
      }
      return answer;
    }
  }
}
