package eu.cpms.command.access;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessCommand.EndRole;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.AccessEvent.MemberRegistered;
import eu.cpms.api.access.AccessEvent.RoleEnded;
import eu.cpms.api.access.AccessEvent.RoleGranted;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.eventstore.EventSourced;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@EventSourced
class MemberAccount {

  @AggregateIdentifier private @Nullable MemberId id;
  private Set<RoleGrant> grants = new HashSet<>();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RegisterMember command, Actor actor, Centres centres) {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ADMINISTER));
    if (id != null) {
      throw Refused.conflict("This person is registered already.");
    }
    String country =
        centres.country(command.centreId()).orElseThrow(() -> Refused.notFound("centre"));
    AggregateLifecycle.apply(
        new MemberRegistered(
            command.memberId(), command.name(), command.jobTitle(), command.centreId(), country));
  }

  /** The same role granted again with another end replaces the one held: it is extended. */
  @CommandHandler
  void decide(GrantRole command, Actor actor, ErnCatalogue erns, Clock clock) {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ADMINISTER));
    RoleGrant grant = command.grant();
    Rule.requireAll(
        new RoleBelongsToNetworkOrPlatform(grant, erns),
        new RoleEndsInFuture(grant, clock.instant()),
        new GuestEndsWithin90Days(grant, clock.instant()),
        new RoleIsNotHeldYet(grants.contains(grant)));
    held(grant).ifPresent(old -> AggregateLifecycle.apply(new RoleEnded(command.memberId(), old)));
    AggregateLifecycle.apply(new RoleGranted(command.memberId(), grant));
  }

  @CommandHandler
  void decide(EndRole command, Actor actor) {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ADMINISTER));
    Optional<RoleGrant> held = held(command.grant());
    Rule.requireAll(new RoleIsHeld(held.isPresent()));
    AggregateLifecycle.apply(new RoleEnded(command.memberId(), held.orElseThrow()));
  }

  @EventSourcingHandler
  void evolve(MemberRegistered event) {
    id = event.memberId();
  }

  @EventSourcingHandler
  void evolve(RoleGranted event) {
    grants.add(event.grant());
  }

  @EventSourcingHandler
  void evolve(RoleEnded event) {
    grants.remove(event.grant());
  }

  private Optional<RoleGrant> held(RoleGrant like) {
    return grants.stream()
        .filter(grant -> grant.role() == like.role() && Objects.equals(grant.ern(), like.ern()))
        .findFirst();
  }
}
