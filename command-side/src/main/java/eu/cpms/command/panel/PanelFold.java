package eu.cpms.command.panel;

import static eu.cpms.command.panel.People.with;
import static eu.cpms.command.panel.People.without;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.PanelScope;
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
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Signature;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a panel's state follows from its events. */
final class PanelFold {

  private PanelFold() {}

  static PanelState evolve(@Nullable PanelState before, PanelEvent event) {
    return event instanceof PanelDrafted drafted
        ? begin(drafted)
        : next(Objects.requireNonNull(before, "a panel begins with its draft"), event);
  }

  private static PanelState begin(PanelDrafted e) {
    PanelScope scope =
        new PanelScope(
            e.centreId(), e.requester(), null, null, Set.of(), Set.of(), PanelStep.DRAFT);
    return new PanelState(
        e.patientId(), scope, PanelForm.EMPTY, Set.of(), Set.of(), PanelSigning.NONE);
  }

  private static PanelState next(PanelState panel, PanelEvent event) {
    return switch (event) {
      case PanelDrafted e -> panel;
      case CommentAdded e -> panel;
      case ConsultationRequestSaved e -> saved(panel, e);
      case SectionSaved e -> panel.with(panel.form().after(e));
      case PanelOpened e -> at(panel.with(People.in(panel.scope(), e.ern())), PanelStep.OPEN);
      case LeadAppointed e -> led(panel, e.lead());
      case MemberInvited e -> invited(panel, e.memberId());
      case InvitationAccepted e -> accepted(panel, e.memberId());
      case InvitationDeclined e -> declined(panel, e.memberId());
      case PanelMoved e -> at(panel, e.to());
      case ContributionMade e -> contributed(panel, e.memberId());
      case OutcomeProposed e -> at(panel.with(panel.signing().after(e)), PanelStep.SIGN_OFF);
      case OutcomeSigned e -> signed(panel, e);
      case PanelClosed e -> at(panel, PanelStep.CLOSED);
      case PanelClosedWithoutOutcome e -> at(panel, PanelStep.CLOSED);
      case PanelWithdrawn e -> at(panel, PanelStep.WITHDRAWN);
    };
  }

  private static PanelState at(PanelState panel, PanelStep step) {
    return panel.with(People.at(panel.scope(), step));
  }

  /** A draft belongs to the network that its request names; afterwards the network is fixed. */
  private static PanelState saved(PanelState panel, ConsultationRequestSaved e) {
    PanelState after = panel.with(panel.form().after(e));
    return panel.step() == PanelStep.DRAFT
        ? after.with(People.in(panel.scope(), e.request().ern()))
        : after;
  }

  private static PanelState led(PanelState panel, MemberId lead) {
    PanelState after =
        panel.with(People.ledBy(panel.scope(), lead)).declinedBy(without(panel.declined(), lead));
    return panel.step() == PanelStep.OPEN ? at(after, PanelStep.PANEL_SELECTION) : after;
  }

  private static PanelState invited(PanelState panel, MemberId member) {
    PanelScope scope = panel.scope();
    return panel
        .with(People.members(scope, scope.members(), with(scope.invited(), member)))
        .declinedBy(without(panel.declined(), member));
  }

  private static PanelState accepted(PanelState panel, MemberId member) {
    PanelScope scope = panel.scope();
    return panel.with(
        People.members(scope, with(scope.members(), member), without(scope.invited(), member)));
  }

  private static PanelState declined(PanelState panel, MemberId member) {
    PanelScope scope = panel.scope();
    return panel
        .with(People.members(scope, scope.members(), without(scope.invited(), member)))
        .declinedBy(with(panel.declined(), member));
  }

  private static PanelState contributed(PanelState panel, MemberId member) {
    return member.equals(panel.scope().requester())
        ? panel
        : panel.contributedBy(with(panel.contributors(), member));
  }

  private static PanelState signed(PanelState panel, OutcomeSigned e) {
    PanelState after = panel.with(panel.signing().after(e));
    return e.signature() == Signature.REFUSED ? at(after, PanelStep.OUTCOME) : after;
  }
}
