package eu.cpms.command.panel;

import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.PanelScope;
import eu.cpms.api.panel.PanelStep;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the people of a panel, its network and its step change. */
final class People {

  private People() {}

  static PanelScope at(PanelScope before, PanelStep step) {
    return new PanelScope(
        before.centre(),
        before.requester(),
        before.ern(),
        before.lead(),
        before.members(),
        before.invited(),
        step);
  }

  static PanelScope in(PanelScope before, @Nullable ErnId ern) {
    return new PanelScope(
        before.centre(),
        before.requester(),
        ern,
        before.lead(),
        before.members(),
        before.invited(),
        before.step());
  }

  /** Who led before stays a member. */
  static PanelScope ledBy(PanelScope before, MemberId lead) {
    Set<MemberId> members = new HashSet<>(before.members());
    MemberId former = before.lead();
    if (former != null) {
      members.add(former);
    }
    members.remove(lead);
    return new PanelScope(
        before.centre(),
        before.requester(),
        before.ern(),
        lead,
        members,
        without(before.invited(), lead),
        before.step());
  }

  static PanelScope members(PanelScope before, Set<MemberId> members, Set<MemberId> invited) {
    return new PanelScope(
        before.centre(),
        before.requester(),
        before.ern(),
        before.lead(),
        members,
        invited,
        before.step());
  }

  static Set<MemberId> with(Set<MemberId> before, MemberId member) {
    Set<MemberId> after = new HashSet<>(before);
    after.add(member);
    return after;
  }

  static Set<MemberId> without(Set<MemberId> before, MemberId member) {
    Set<MemberId> after = new HashSet<>(before);
    after.remove(member);
    return after;
  }
}
