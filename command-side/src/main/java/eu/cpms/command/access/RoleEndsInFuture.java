package eu.cpms.command.access;

import eu.cpms.api.Rule;
import eu.cpms.api.access.RoleGrant;
import java.time.Instant;

record RoleEndsInFuture(RoleGrant grant, Instant now) implements Rule {

  @Override
  public boolean isMet() {
    return grant.holdsAt(now);
  }

  @Override
  public String message() {
    return "A role ends in the future.";
  }
}
