package eu.cpms.command.desk;

import eu.cpms.api.Command;
import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.command.eventstore.AppendFailures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;

/**
 * Where commands are handed in. The answer is the version of the addressed aggregate from then on:
 * the number of its events. It fails with {@link Refused} when the command is refused, when
 * somebody else was first three times in a row (CONFLICT), or when there is no answer within 10 s
 * (UNAVAILABLE: the command may have been done or not).
 */
public final class CommandDesk {

  private static final int ATTEMPTS = 3;
  private static final int TIMEOUT_SECONDS = 10;

  private final CommandGateway gateway;
  private final CurrentActor currentActor;
  private final ThreadPoolExecutor executor;

  CommandDesk(CommandGateway gateway, CurrentActor currentActor, ThreadPoolExecutor executor) {
    this.gateway = gateway;
    this.currentActor = currentActor;
    this.executor = executor;
  }

  /** Sends as the person who makes the present request. */
  public CompletableFuture<Long> send(Command command) {
    return asCurrentActor().send(command);
  }

  /** The person of the present request, for a command that follows on another thread. */
  public Sender asCurrentActor() {
    MetaData metaData = ActorMetaData.of(currentActor.require(), currentActor.client());
    return command -> send(command, metaData);
  }

  /** Sends as somebody else than the present request's person: the system itself, or demo data. */
  public CompletableFuture<Long> sendAs(Actor actor, Command command) {
    return sendAs(actor, "", command);
  }

  /** As {@link #sendAs(Actor, Command)}, for something that came from a network address. */
  public CompletableFuture<Long> sendAs(Actor actor, String client, Command command) {
    return send(command, ActorMetaData.of(actor, client));
  }

  private CompletableFuture<Long> send(Command command, MetaData metaData) {
    CommandMessage<?> message =
        GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
    try {
      return CompletableFuture.supplyAsync(() -> attempt(message, 1), executor)
          .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
          .exceptionallyCompose(failure -> CompletableFuture.failedFuture(Failures.plain(failure)));
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(
          Refused.unavailable("Too much is asked at once: try again in a moment."));
    }
  }

  private Long attempt(CommandMessage<?> message, int count) {
    try {
      return gateway.sendAndWait(message, TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException failure) {
      if (count == ATTEMPTS || !AppendFailures.isOvertaken(failure)) {
        throw failure;
      }
      return attempt(message, count + 1);
    }
  }

  /** Hands in commands of one person. */
  @FunctionalInterface
  public interface Sender {
    /** As {@link CommandDesk#send(Command)}. */
    CompletableFuture<Long> send(Command command);
  }
}
