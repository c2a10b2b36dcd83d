package eu.cpms.query.access;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The person who is signed in, with the roles that hold now. */
public record Me(MemberId id, List<RoleHeld> roles) {

  /** A role, the network it is held in if any, and when it ends if it does. */
  public record RoleHeld(Role role, @Nullable Ern ern, @Nullable Instant validTo) {}

  static Me of(Actor actor, ErnCatalogue erns) {
    return new Me(
        actor.id(),
        actor.grants().stream()
            .map(grant -> new RoleHeld(grant.role(), ern(grant, erns), grant.validTo()))
            .sorted(Comparator.comparing(RoleHeld::role))
            .toList());
  }

  private static @Nullable Ern ern(RoleGrant grant, ErnCatalogue erns) {
    ErnId id = grant.ern();
    return id == null ? null : erns.find(id).orElse(null);
  }
}
