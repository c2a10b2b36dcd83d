package eu.cpms.query.panel;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.Signature;
import eu.cpms.query.panel.PanelTeam.Invitation;
import eu.cpms.query.panel.PanelTeam.InvitationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part or was asked to.
 *
 * @param signature under the last proposed outcome; null when not given yet
 */
public record PanelMemberView(
    MemberId id, InvitationState state, boolean isLead, @Nullable Signature signature) {

  /** The lead first, whether invited or not, then the others in the order of invitation. */
  static List<PanelMemberView> of(PanelDocument panel) {
    List<PanelMemberView> all = new ArrayList<>();
    MemberId lead = panel.team().lead();
    if (lead != null) {
      all.add(new PanelMemberView(lead, InvitationState.ACCEPTED, true, signature(panel, lead)));
    }
    panel.team().invitations().stream()
        .filter(invitation -> !Objects.equals(invitation.member(), lead))
        .map(invitation -> of(invitation, panel))
        .forEach(all::add);
    return all;
  }

  private static PanelMemberView of(Invitation invitation, PanelDocument panel) {
    MemberId member = invitation.member();
    return new PanelMemberView(member, invitation.state(), false, signature(panel, member));
  }

  private static @Nullable Signature signature(PanelDocument panel, MemberId member) {
    ProposedOutcome outcome = panel.outcome();
    return outcome == null ? null : outcome.signatureOf(member).orElse(null);
  }
}
