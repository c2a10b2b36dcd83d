package eu.cpms.command.access;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import java.time.Duration;
import java.time.Instant;

record GuestEndsWithin90Days(RoleGrant grant, Instant now) implements Rule {

  private static final Duration LONGEST = Duration.ofDays(90);

  @Override
  public boolean isMet() {
    Instant end = grant.validTo();
    return grant.role() != Role.GUEST || (end != null && !end.isAfter(now.plus(LONGEST)));
  }

  @Override
  public String message() {
    return "The account of a guest has an end within 90 days; it can be extended.";
  }
}
