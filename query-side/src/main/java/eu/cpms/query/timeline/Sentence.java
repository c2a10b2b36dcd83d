package eu.cpms.query.timeline;

import static eu.cpms.query.timeline.TimelineKind.ACCEPTED;
import static eu.cpms.query.timeline.TimelineKind.CLOSED;
import static eu.cpms.query.timeline.TimelineKind.CLOSED_WITHOUT_OUTCOME;
import static eu.cpms.query.timeline.TimelineKind.COMMENT;
import static eu.cpms.query.timeline.TimelineKind.CONTRIBUTION;
import static eu.cpms.query.timeline.TimelineKind.DECLINED;
import static eu.cpms.query.timeline.TimelineKind.DRAFTED;
import static eu.cpms.query.timeline.TimelineKind.DROP_BOX_CLOSED;
import static eu.cpms.query.timeline.TimelineKind.DROP_BOX_OPENED;
import static eu.cpms.query.timeline.TimelineKind.FILE_ATTACHED;
import static eu.cpms.query.timeline.TimelineKind.FILE_REFUSED;
import static eu.cpms.query.timeline.TimelineKind.INVITED;
import static eu.cpms.query.timeline.TimelineKind.LEAD_APPOINTED;
import static eu.cpms.query.timeline.TimelineKind.MOVED;
import static eu.cpms.query.timeline.TimelineKind.OUTCOME_PROPOSED;
import static eu.cpms.query.timeline.TimelineKind.SECTION_SAVED;
import static eu.cpms.query.timeline.TimelineKind.SIGNED;
import static eu.cpms.query.timeline.TimelineKind.SUBMITTED;
import static eu.cpms.query.timeline.TimelineKind.WITHDRAWN;

import eu.cpms.api.file.FileEvent;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelEvent.CommentAdded;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.InvitationDeclined;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelClosed;
import eu.cpms.api.panel.PanelEvent.PanelClosedWithoutOutcome;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelMoved;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import java.util.Locale;

/** An event in words. The summary holds no clinical content; the detail may. */
record Sentence(TimelineKind kind, String summary, String detail) {

  static Sentence of(PanelEvent event) {
    return switch (event) {
      case PanelDrafted e -> say(DRAFTED, "Panel drafted");
      case ConsultationRequestSaved e -> say(SECTION_SAVED, "Consultation request saved");
      case SectionSaved e -> say(SECTION_SAVED, "Section " + words(e.section()) + " saved");
      case PanelOpened e -> say(SUBMITTED, "Submitted as " + e.number());
      case LeadAppointed e -> say(LEAD_APPOINTED, "Lead appointed");
      case MemberInvited e -> say(INVITED, "Expert invited (" + e.country() + ")");
      case InvitationAccepted e -> say(ACCEPTED, "Invitation accepted");
      case InvitationDeclined e -> say(DECLINED, "Invitation declined", e.reason());
      case PanelMoved e -> say(MOVED, "Moved to " + words(e.to()), e.reason());
      case ContributionMade e -> say(CONTRIBUTION, "Contribution made", e.text());
      case CommentAdded e -> say(COMMENT, "Comment", e.text());
      case OutcomeProposed e -> say(OUTCOME_PROPOSED, "Outcome proposed, version " + e.version());
      case OutcomeSigned e ->
          say(SIGNED, "Outcome " + e.version() + ": " + words(e.signature()), e.remark());
      case PanelClosed e -> say(CLOSED, "Panel closed");
      case PanelClosedWithoutOutcome e ->
          say(CLOSED_WITHOUT_OUTCOME, "Panel closed without outcome", e.reason());
      case PanelWithdrawn e -> say(WITHDRAWN, "Panel stopped: consent no longer holds");
    };
  }

  static Sentence of(FileEvent event) {
    return switch (event) {
      case DropBoxOpened e -> say(DROP_BOX_OPENED, "Drop box opened");
      case DropBoxClosed e -> say(DROP_BOX_CLOSED, "Drop box closed");
      case FileAttached e -> say(FILE_ATTACHED, "File received", e.name());
      case FileRefused e ->
          say(FILE_REFUSED, "File refused", e.name() + " – " + e.rule() + ": " + e.message());
    };
  }

  private static Sentence say(TimelineKind kind, String summary) {
    return say(kind, summary, "");
  }

  private static Sentence say(TimelineKind kind, String summary, String detail) {
    return new Sentence(kind, summary, detail);
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
