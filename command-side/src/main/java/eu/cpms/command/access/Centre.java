package eu.cpms.command.access;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.command.eventstore.EventSourced;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

@EventSourced
class Centre {

  @AggregateIdentifier private @Nullable CentreId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RegisterCentre command, Actor actor) {
    AccessPolicy.require(AccessPolicy.allows(actor, Action.ADMINISTER));
    if (id != null) {
      throw Refused.conflict("This centre is registered already.");
    }
    AggregateLifecycle.apply(
        new CentreRegistered(command.centreId(), command.name(), command.country()));
  }

  @EventSourcingHandler
  void evolve(CentreRegistered event) {
    id = event.centreId();
  }
}
