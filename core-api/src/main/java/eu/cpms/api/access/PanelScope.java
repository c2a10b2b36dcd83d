package eu.cpms.api.access;

import eu.cpms.api.panel.PanelStep;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the access policy needs to know of a panel.
 *
 * @param ern null while the draft names no network
 * @param lead null until one is appointed
 * @param members those who accepted, without the lead
 * @param invited those who were asked and have not answered
 */
public record PanelScope(
    CentreId centre,
    MemberId requester,
    @Nullable ErnId ern,
    @Nullable MemberId lead,
    Set<MemberId> members,
    Set<MemberId> invited,
    PanelStep step) {

  public PanelScope {
    members = Set.copyOf(members);
    invited = Set.copyOf(invited);
  }

  boolean isRequester(Actor actor) {
    return requester.equals(actor.id()) || requester.equals(actor.onBehalfOf());
  }

  boolean isLead(Actor actor) {
    return actor.id().equals(lead);
  }

  boolean isMember(Actor actor) {
    return members.contains(actor.id());
  }
}
