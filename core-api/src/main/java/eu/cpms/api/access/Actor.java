package eu.cpms.api.access;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with the roles that hold at this moment.
 *
 * @param onBehalfOf the clinician for whom an assistant acts; null when acting for oneself
 * @param grants only grants that hold now
 */
public record Actor(
    MemberId id,
    @Nullable MemberId onBehalfOf,
    CentreId centre,
    String country,
    Set<RoleGrant> grants) {

  /** The system itself. */
  public static final Actor SYSTEM =
      new Actor(
          new MemberId("system"),
          null,
          new CentreId("system"),
          "EU",
          Set.of(new RoleGrant(Role.SYSTEM, null, null)));

  public Actor {
    grants = Set.copyOf(grants);
  }

  /** Whether any of the roles is held, in whatever network. */
  public boolean hasAny(Role... roles) {
    return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
  }

  /** Whether any of the roles is held in this network. */
  public boolean hasAnyIn(@Nullable ErnId ern, Role... roles) {
    return grants.stream()
        .anyMatch(
            grant ->
                ern != null
                    && ern.equals(grant.ern())
                    && Arrays.asList(roles).contains(grant.role()));
  }
}
