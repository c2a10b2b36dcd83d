package eu.cpms.query.access;

import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.RoleGrant;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registered person, a professional, never a patient. */
public record MemberDocument(
    MemberId id,
    String name,
    String jobTitle,
    CentreId centre,
    String country,
    List<RoleGrant> grants) {

  public MemberDocument {
    grants = List.copyOf(grants);
  }

  /** Stands for a member whom the read model does not know. */
  public static MemberDocument unknown(MemberId id) {
    return new MemberDocument(id, "unknown", "", new CentreId("unknown"), "", List.of());
  }

  /** This member with the roles that hold at {@code instant}. */
  public Actor actingAt(Instant instant, @Nullable MemberId onBehalfOf) {
    Set<RoleGrant> holding =
        grants.stream().filter(g -> g.holdsAt(instant)).collect(Collectors.toSet());
    return new Actor(id, onBehalfOf, centre, country, holding);
  }

  MemberDocument granted(RoleGrant grant) {
    return withGrants(Stream.concat(without(grant), Stream.of(grant)));
  }

  MemberDocument ended(RoleGrant grant) {
    return withGrants(without(grant));
  }

  private Stream<RoleGrant> without(RoleGrant other) {
    return grants.stream().filter(grant -> !grant.equals(other));
  }

  private MemberDocument withGrants(Stream<RoleGrant> changed) {
    return new MemberDocument(id, name, jobTitle, centre, country, changed.toList());
  }
}
