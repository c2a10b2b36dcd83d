package eu.cpms.command.desk;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileId;
import eu.cpms.api.panel.PanelId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Turns refusals into an exception that carries the rejection as data, which also survives the way
 * from another node.
 */
final class RefusalAsDetails implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    try {
      return chain.proceed();
    } catch (Refused refused) {
      throw asDetails(refused);
    } catch (AggregateNotFoundException unknown) {
      throw asDetails(Refused.notFound(kind(unitOfWork.getMessage())));
    }
  }

  private static CommandExecutionException asDetails(Refused refused) {
    return new CommandExecutionException(refused.getMessage(), refused, refused.rejection());
  }

  private static String kind(CommandMessage<?> message) {
    return switch (((Command) message.getPayload()).target()) {
      case PanelId panel -> "panel";
      case MemberId member -> "member";
      case CentreId centre -> "centre";
      case DropBoxId box -> "drop box";
      case FileId file -> "file";
      default -> "patient";
    };
  }
}
