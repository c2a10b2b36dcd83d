package eu.cpms.command.desk;

import eu.cpms.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Sends each command to the history that {@link Command#target()} names. */
public final class CommandTarget implements CommandTargetResolver {

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
    String id = ((Command) message.getPayload()).target().value();
    return new VersionedAggregateIdentifier(id, null);
  }
}
