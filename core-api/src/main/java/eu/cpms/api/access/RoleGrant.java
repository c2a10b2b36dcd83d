package eu.cpms.api.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role that a member holds.
 *
 * @param ern the network it is held in; null for roles of the whole platform
 * @param validTo when it ends by itself; null when it does not
 */
public record RoleGrant(Role role, @Nullable ErnId ern, @Nullable Instant validTo) {

  /** Whether the grant holds at {@code instant}. */
  public boolean holdsAt(Instant instant) {
    return validTo == null || instant.isBefore(validTo);
  }
}
