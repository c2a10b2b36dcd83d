package eu.cpms.api.access;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.EventName;

/** What happens to centres and members. */
public sealed interface AccessEvent extends DomainEvent {

  /** A hospital may take part. {@code country} is ISO 3166-1 alpha-2. */
  @EventName("access.centre-registered")
  record CentreRegistered(CentreId centreId, String name, String country) implements AccessEvent {}

  /** A person has an account. */
  @EventName("access.member-registered")
  record MemberRegistered(
      MemberId memberId, String name, String jobTitle, CentreId centreId, String country)
      implements AccessEvent {}

  /** A person holds a role from now on. */
  @EventName("access.role-granted")
  record RoleGranted(MemberId memberId, RoleGrant grant) implements AccessEvent {}

  /** A person no longer holds a role. */
  @EventName("access.role-ended")
  record RoleEnded(MemberId memberId, RoleGrant grant) implements AccessEvent {}
}
