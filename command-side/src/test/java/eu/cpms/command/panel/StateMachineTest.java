package eu.cpms.command.panel;

import static eu.cpms.command.panel.PanelFixture.OUTCOME;
import static eu.cpms.command.panel.PanelFixture.PANEL;
import static eu.cpms.command.testing.Refuses.with;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.access.Member;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ClosingAnswers;
import eu.cpms.api.panel.CommentId;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelCommand;
import eu.cpms.api.panel.PanelCommand.AddComment;
import eu.cpms.api.panel.PanelCommand.AnswerInvitation;
import eu.cpms.api.panel.PanelCommand.AppointLead;
import eu.cpms.api.panel.PanelCommand.ClosePanel;
import eu.cpms.api.panel.PanelCommand.CloseWithoutOutcome;
import eu.cpms.api.panel.PanelCommand.Contribute;
import eu.cpms.api.panel.PanelCommand.InviteMembers;
import eu.cpms.api.panel.PanelCommand.MovePanel;
import eu.cpms.api.panel.PanelCommand.ProposeOutcome;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SaveSection;
import eu.cpms.api.panel.PanelCommand.SignOutcome;
import eu.cpms.api.panel.PanelCommand.SubmitPanel;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Section;
import eu.cpms.api.panel.Signature;
import eu.cpms.command.testing.Cases;
import eu.cpms.command.testing.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in every step, by the person who may give it, with all other rules met: {@code x}
 * is possible, {@code .} is refused by a rule, {@code -} meets no panel.
 */
class StateMachineTest {

  /** Columns: the steps from OPEN to WITHDRAWN, in their order. */
  private static final Map<String, String> POSSIBLE =
      Map.ofEntries(
          Map.entry("SaveConsultationRequest", "x x x x x . . ."),
          Map.entry("SaveSection            ", "x x x x x . . ."),
          Map.entry("SubmitPanel            ", ". . . . . . . ."),
          Map.entry("AppointLead            ", "x x x x x . . ."),
          Map.entry("InviteMembers          ", ". x x x x . . ."),
          Map.entry("AnswerInvitation       ", "x x x x x x . -"),
          Map.entry("Contribute             ", ". x x x x . . ."),
          Map.entry("AddComment             ", "x x x x x x x ."),
          Map.entry("MovePanel to DATA      ", ". x . x . . . ."),
          Map.entry("MovePanel to ASSESSMENT", ". x x . x . . ."),
          Map.entry("MovePanel to OUTCOME   ", ". . . x . x . ."),
          Map.entry("ProposeOutcome         ", ". . . . x . . ."),
          Map.entry("SignOutcome            ", ". . . . . x . ."),
          Map.entry("ClosePanel             ", ". . . . . x . ."),
          Map.entry("CloseWithoutOutcome    ", "x x x x x x . ."));

  private static final Map<String, Given> COMMANDS =
      Map.ofEntries(
          Map.entry(
              "SaveConsultationRequest",
              new Given(People.REQUESTER, new SaveConsultationRequest(PANEL, Cases.REQUEST, 1))),
          Map.entry(
              "SaveSection",
              new Given(People.REQUESTER, new SaveSection(PANEL, Section.FAMILY, "None", 0))),
          Map.entry("SubmitPanel", new Given(People.REQUESTER, new SubmitPanel(PANEL))),
          Map.entry(
              "AppointLead",
              new Given(People.COORDINATOR, new AppointLead(PANEL, People.EXPERT.id()))),
          Map.entry(
              "InviteMembers",
              new Given(
                  People.COORDINATOR, new InviteMembers(PANEL, List.of(People.REQUESTER.id())))),
          Map.entry(
              "AnswerInvitation",
              new Given(People.STRANGER, new AnswerInvitation(PANEL, true, ""))),
          Map.entry(
              "Contribute",
              new Given(
                  People.EXPERT,
                  new Contribute(PANEL, ContributionId.next(), "Yes", "", Certainty.LOW))),
          Map.entry(
              "AddComment",
              new Given(People.REQUESTER, new AddComment(PANEL, CommentId.next(), "Noted"))),
          Map.entry("MovePanel to DATA", move(PanelStep.DATA_COMPLETION)),
          Map.entry("MovePanel to ASSESSMENT", move(PanelStep.ASSESSMENT)),
          Map.entry("MovePanel to OUTCOME", move(PanelStep.OUTCOME)),
          Map.entry("ProposeOutcome", new Given(People.LEAD, new ProposeOutcome(PANEL, OUTCOME))),
          Map.entry(
              "SignOutcome",
              new Given(People.SECOND_EXPERT, new SignOutcome(PANEL, 1, Signature.ABSTAINED, ""))),
          Map.entry(
              "ClosePanel",
              new Given(
                  People.COORDINATOR, new ClosePanel(PANEL, new ClosingAnswers(true, true, null)))),
          Map.entry(
              "CloseWithoutOutcome",
              new Given(People.COORDINATOR, new CloseWithoutOutcome(PANEL, "Solved"))));

  static Stream<Arguments> cells() {
    return POSSIBLE.entrySet().stream()
        .flatMap(
            row ->
                Stream.of(PanelStep.values())
                    .filter(step -> step != PanelStep.DRAFT)
                    .map(step -> cell(row.getKey().strip(), step, row.getValue())));
  }

  private static Arguments cell(String command, PanelStep step, String columns) {
    return Arguments.of(command, step, columns.split(" ")[step.ordinal() - 1]);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @MethodSource("cells")
  void eachCommandInEachStep(String name, PanelStep step, String answer) {
    Given command = Objects.requireNonNull(COMMANDS.get(name));
    var result = panelIn(step).when(command.member(), command.command());
    switch (answer) {
      case "x" -> result.expectSuccessfulHandlerExecution();
      case "-" -> result.expectException(with(Code.NOT_FOUND));
      default -> result.expectException(with(Code.RULE_VIOLATED));
    }
  }

  /** Everything is there that any command may need: only the step decides. */
  private static PanelFixture panelIn(PanelStep step) {
    PanelFixture panel =
        PanelFixture.joined()
            .invited(People.STRANGER)
            .withFiles()
            .contributedBy(People.EXPERT)
            .contributedBy(People.SECOND_EXPERT)
            .and(new PanelMoved(PANEL, PanelStep.PANEL_SELECTION, PanelStep.OUTCOME, "x"));
    return switch (step) {
      case SIGN_OFF -> signed(panel);
      case CLOSED -> panel.and(new PanelClosedWithoutOutcome(PANEL, "Solved"));
      case WITHDRAWN -> panel.and(new PanelWithdrawn(PANEL));
      default -> panel.and(new PanelMoved(PANEL, PanelStep.OUTCOME, step, "x"));
    };
  }

  private static PanelFixture signed(PanelFixture panel) {
    return panel
        .and(new OutcomeProposed(PANEL, 1, OUTCOME, "00ff"))
        .and(new OutcomeSigned(PANEL, 1, People.LEAD.id(), Signature.SIGNED, ""))
        .and(new OutcomeSigned(PANEL, 1, People.EXPERT.id(), Signature.SIGNED, ""));
  }

  private static Given move(PanelStep to) {
    return new Given(People.LEAD, new MovePanel(PANEL, to, "A reason"));
  }

  private record Given(Member member, PanelCommand command) {}
}
