package eu.cpms.command.desk;

import eu.cpms.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Sends each command to the history that {@link Command#target()} names. */
public final class CommandTarget implements CommandTargetResolver, RoutingStrategy {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    return new VersionedAggregateIdentifier(getRoutingKey(message), null);
  }

  @Override
  public String getRoutingKey(CommandMessage<?> message) {
    return ((Command) message.getPayload()).target().value();
  }
}
