package eu.cpms.api.panel;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.Text;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.patient.PatientId;
import java.util.List;

/** What can be asked of a panel. */
public sealed interface PanelCommand extends Command {

  /** The panel that is asked. */
  PanelId panelId();

  @Override
  default PanelId target() {
    return panelId();
  }

  /** Begins a consultation about a patient of one's own centre. */
  record DraftPanel(PanelId panelId, PatientId patientId) implements PanelCommand {}

  /**
   * Saves the consultation request.
   *
   * @param expectedRevision the revision that was edited, 0 for the first; another answers CONFLICT
   */
  record SaveConsultationRequest(PanelId panelId, ConsultationRequest request, int expectedRevision)
      implements PanelCommand {
    public SaveConsultationRequest {
      Text.optional("title", request.title(), Text.LINE);
      Text.optional("urgencyReason", request.urgencyReason(), Text.LINE);
      Text.atMost("questions", request.questions(), 10)
          .forEach(question -> Text.required("question", question, 2_000));
    }
  }

  /** Saves a free-text section; see {@link SaveConsultationRequest} for the revision. */
  record SaveSection(PanelId panelId, Section section, String text, int expectedRevision)
      implements PanelCommand {
    public SaveSection {
      text = Text.optional("text", text, Text.LONG);
    }
  }

  /** Submits the panel to the network that its request names. */
  record SubmitPanel(PanelId panelId) implements PanelCommand {}

  /** Appoints who leads the panel, or hands it over. */
  record AppointLead(PanelId panelId, MemberId lead) implements PanelCommand {}

  /** Asks experts of any network to take part; at most 50 at a time. */
  record InviteMembers(PanelId panelId, List<MemberId> members) implements PanelCommand {
    public InviteMembers {
      members = Text.atMost("members", members, 50).stream().distinct().toList();
      if (members.isEmpty()) {
        throw Refused.badInput("members", "is empty: choose at least one expert");
      }
    }
  }

  /** Answers one's own invitation. {@code reason} may be empty. */
  record AnswerInvitation(PanelId panelId, boolean accept, String reason) implements PanelCommand {
    public AnswerInvitation {
      reason = Text.optional("reason", reason, Text.LINE);
    }
  }

  /**
   * Moves the panel to another step.
   *
   * @param reason waives the rules that may be waived, or says why the panel goes back; may be
   *     empty
   */
  record MovePanel(PanelId panelId, PanelStep to, String reason) implements PanelCommand {
    public MovePanel {
      reason = Text.optional("reason", reason, 1_000);
    }
  }

  /** Gives an expert statement. {@code recommendation} may be empty. */
  record Contribute(
      PanelId panelId,
      ContributionId contributionId,
      String text,
      String recommendation,
      Certainty certainty)
      implements PanelCommand {
    public Contribute {
      text = Text.required("text", text, Text.LONG);
      recommendation = Text.optional("recommendation", recommendation, Text.LONG);
    }
  }

  /** Remarks on the timeline. */
  record AddComment(PanelId panelId, CommentId commentId, String text) implements PanelCommand {
    public AddComment {
      text = Text.required("text", text, 5_000);
    }
  }

  /** Freezes the outcome's text and asks for signatures. */
  record ProposeOutcome(PanelId panelId, Outcome outcome) implements PanelCommand {
    public ProposeOutcome {
      Text.atMost("answers", outcome.answers(), 10)
          .forEach(answer -> Text.required("answer", answer, Text.LONG));
      Text.required("summary", outcome.summary(), Text.LONG);
      Text.optional("recommendations", outcome.recommendations(), Text.LONG);
    }
  }

  /**
   * Answers whether to sign.
   *
   * @param version the version that was read; another answers CONFLICT
   * @param remark needed for a reservation or a refusal, may be empty otherwise
   */
  record SignOutcome(PanelId panelId, int version, Signature signature, String remark)
      implements PanelCommand {
    public SignOutcome {
      remark = Text.optional("remark", remark, 5_000);
    }
  }

  /** Ends the panel with its signed outcome. */
  record ClosePanel(PanelId panelId, ClosingAnswers answers) implements PanelCommand {
    public ClosePanel {
      Integer months = answers.followUpMonths();
      if (months != null && !List.of(3, 6, 12).contains(months)) {
        throw Refused.badInput("followUpMonths", "is not 3, 6 or 12");
      }
    }
  }

  /** Ends the panel without an outcome. */
  record CloseWithoutOutcome(PanelId panelId, String reason) implements PanelCommand {
    public CloseWithoutOutcome {
      reason = Text.required("reason", reason, 1_000);
    }
  }

  /** Stops the panel because the consent for care was withdrawn; the system's own command. */
  record WithdrawPanel(PanelId panelId) implements PanelCommand {}
}
