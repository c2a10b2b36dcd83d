package eu.cpms.query.panel;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.Certainty;
import eu.cpms.api.panel.ContributionId;
import eu.cpms.api.panel.PanelEvent.ContributionMade;
import eu.cpms.api.panel.PanelEvent.InvitationAccepted;
import eu.cpms.api.panel.PanelEvent.InvitationDeclined;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.MemberInvited;
import eu.cpms.query.fold.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, and what they said.
 *
 * @param lead null until one is appointed
 * @param invitations one for each person who was ever asked, in that order
 * @param contributions oldest first
 */
public record PanelTeam(
    @Nullable MemberId lead, List<Invitation> invitations, List<Statement> contributions) {

  static final PanelTeam NOBODY = new PanelTeam(null, List.of(), List.of());

  public PanelTeam {
    invitations = List.copyOf(invitations);
    contributions = List.copyOf(contributions);
  }

  /** Where an invitation stands. */
  public enum InvitationState {
    INVITED,
    ACCEPTED,
    DECLINED
  }

  /** An expert who was asked to take part. */
  public record Invitation(MemberId member, InvitationState state) {}

  /** An expert statement. */
  public record Statement(
      ContributionId id,
      MemberId author,
      Instant at,
      String text,
      String recommendation,
      Certainty certainty) {}

  /** Those who take part, without the lead; stored too, so that searches can ask for it. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Set<MemberId> accepted() {
    return in(InvitationState.ACCEPTED)
        .filter(member -> !member.equals(lead))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those who have not answered yet; stored too, so that searches can ask for it. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public Set<MemberId> invited() {
    return in(InvitationState.INVITED).collect(Collectors.toUnmodifiableSet());
  }

  PanelTeam after(RecordedEvent event) {
    return switch (event.payload()) {
      case LeadAppointed e -> ledBy(e.lead());
      case MemberInvited e -> with(new Invitation(e.memberId(), InvitationState.INVITED));
      case InvitationAccepted e -> with(new Invitation(e.memberId(), InvitationState.ACCEPTED));
      case InvitationDeclined e -> with(new Invitation(e.memberId(), InvitationState.DECLINED));
      case ContributionMade e -> with(statement(e, event.at()));
      default -> this;
    };
  }

  /** Who led before stays a member; who leads now need not answer an invitation any more. */
  private PanelTeam ledBy(MemberId next) {
    PanelTeam team = lead == null ? this : with(new Invitation(lead, InvitationState.ACCEPTED));
    boolean asked = invitations.stream().anyMatch(i -> i.member().equals(next));
    PanelTeam all = asked ? team.with(new Invitation(next, InvitationState.ACCEPTED)) : team;
    return new PanelTeam(next, all.invitations, contributions);
  }

  private Stream<MemberId> in(InvitationState state) {
    return invitations.stream().filter(i -> i.state() == state).map(Invitation::member);
  }

  private PanelTeam with(Invitation changed) {
    boolean known = invitations.stream().anyMatch(i -> i.member().equals(changed.member()));
    Stream<Invitation> replaced =
        invitations.stream().map(i -> i.member().equals(changed.member()) ? changed : i);
    Stream<Invitation> added = known ? Stream.empty() : Stream.of(changed);
    return new PanelTeam(lead, Stream.concat(replaced, added).toList(), contributions);
  }

  private PanelTeam with(Statement statement) {
    return new PanelTeam(
        lead, invitations, Stream.concat(contributions.stream(), Stream.of(statement)).toList());
  }

  private static Statement statement(ContributionMade e, Instant at) {
    return new Statement(
        e.contributionId(), e.memberId(), at, e.text(), e.recommendation(), e.certainty());
  }
}
