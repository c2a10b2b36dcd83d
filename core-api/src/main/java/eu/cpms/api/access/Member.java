package eu.cpms.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A registered person, as the write side knows them.
 *
 * @param country ISO 3166-1 alpha-2 of the centre
 */
public record Member(
    MemberId id, String name, CentreId centre, String country, Set<RoleGrant> grants) {

  public Member {
    grants = Set.copyOf(grants);
  }

  /** This member acting for themselves at {@code instant}. */
  public Actor actingAt(Instant instant) {
    Set<RoleGrant> holding =
        grants.stream().filter(grant -> grant.holdsAt(instant)).collect(Collectors.toSet());
    return new Actor(id, null, centre, country, holding);
  }
}
