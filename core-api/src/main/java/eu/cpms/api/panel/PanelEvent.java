package eu.cpms.api.panel;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.EventName;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.patient.PatientId;

/**
 * What happens in a panel, from draft to closing.
 *
 * <p>The step follows from the events alone, on every side alike: {@link PanelDrafted} leads to
 * DRAFT, {@link PanelOpened} to OPEN, {@link LeadAppointed} from OPEN to PANEL_SELECTION and
 * otherwise nowhere, {@link PanelMoved} to where it says, {@link OutcomeProposed} to SIGN_OFF,
 * {@link OutcomeSigned} with REFUSED back to OUTCOME, {@link PanelClosed} and {@link
 * PanelClosedWithoutOutcome} to CLOSED, {@link PanelWithdrawn} to WITHDRAWN. A lead who hands over
 * stays a member. A draft belongs to the network that its request names; {@link PanelOpened} fixes
 * it.
 */
public sealed interface PanelEvent extends DomainEvent {

  /** The panel it happened in. */
  PanelId panelId();

  /** A consultation is being written. */
  @EventName("panel.drafted")
  record PanelDrafted(PanelId panelId, PatientId patientId, CentreId centreId, MemberId requester)
      implements PanelEvent {}

  /** The consultation request was saved, complete or not. {@code revision} counts from 1. */
  @EventName("panel.request-saved")
  record ConsultationRequestSaved(PanelId panelId, ConsultationRequest request, int revision)
      implements PanelEvent {}

  /** A free-text section was saved. {@code revision} counts from 1 for each section. */
  @EventName("panel.section-saved")
  record SectionSaved(PanelId panelId, Section section, String text, int revision)
      implements PanelEvent {}

  /** The panel was submitted to a network and has a number, such as {@code PAN-2026-17}. */
  @EventName("panel.opened")
  record PanelOpened(PanelId panelId, String number, ErnId ern, Urgency urgency)
      implements PanelEvent {}

  /** Somebody leads the panel from now on. */
  @EventName("panel.lead-appointed")
  record LeadAppointed(PanelId panelId, MemberId lead) implements PanelEvent {}

  /** An expert was asked to take part. */
  @EventName("panel.member-invited")
  record MemberInvited(PanelId panelId, MemberId memberId, String country) implements PanelEvent {}

  /** An invited expert takes part. */
  @EventName("panel.invitation-accepted")
  record InvitationAccepted(PanelId panelId, MemberId memberId) implements PanelEvent {}

  /** An invited expert does not take part. */
  @EventName("panel.invitation-declined")
  record InvitationDeclined(PanelId panelId, MemberId memberId, String reason)
      implements PanelEvent {}

  /**
   * The lead moved the panel to another step.
   *
   * @param reason empty unless a rule was waived or the panel moved back
   */
  @EventName("panel.moved")
  record PanelMoved(PanelId panelId, PanelStep from, PanelStep to, String reason)
      implements PanelEvent {}

  /** A member gave an expert statement. */
  @EventName("panel.contribution-made")
  record ContributionMade(
      PanelId panelId,
      ContributionId contributionId,
      MemberId memberId,
      String text,
      String recommendation,
      Certainty certainty)
      implements PanelEvent {}

  /** Somebody remarked on the timeline. */
  @EventName("panel.commented")
  record CommentAdded(PanelId panelId, CommentId commentId, MemberId memberId, String text)
      implements PanelEvent {}

  /**
   * The outcome's text was frozen for signing.
   *
   * @param version counts from 1
   * @param sha256 hex digest of the outcome's canonical text, which the signatures cover
   */
  @EventName("panel.outcome-proposed")
  record OutcomeProposed(PanelId panelId, int version, Outcome outcome, String sha256)
      implements PanelEvent {}

  /** A member answered whether to sign this version. {@code remark} may be empty. */
  @EventName("panel.outcome-signed")
  record OutcomeSigned(
      PanelId panelId, int version, MemberId memberId, Signature signature, String remark)
      implements PanelEvent {}

  /**
   * The panel ended with an outcome.
   *
   * @param counted at least two members other than the requester contributed, so that it counts in
   *     the network's monitoring
   */
  @EventName("panel.closed")
  record PanelClosed(PanelId panelId, ClosingAnswers answers, boolean counted)
      implements PanelEvent {}

  /** The panel ended without an outcome. */
  @EventName("panel.closed-without-outcome")
  record PanelClosedWithoutOutcome(PanelId panelId, String reason) implements PanelEvent {}

  /** The panel stopped because the patient no longer agrees to share data for care. */
  @EventName("panel.withdrawn")
  record PanelWithdrawn(PanelId panelId) implements PanelEvent {}
}
