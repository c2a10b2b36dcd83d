package eu.cpms.command.eventstore;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

/** Lets the application start when Axon Server serves its events, and not before. */
final class AxonServerAtStart {

  private static final int PAUSE_MILLIS = 500;
  private static final int ANSWER_SECONDS = 10;

  private final AxonServerConnectionManager connections;
  private final AxonServerCalls calls;
  private final String servers;

  /**
   * @param servers as the operator named them, for the message
   */
  AxonServerAtStart(
      AxonServerConnectionManager connections, AxonServerCalls calls, String servers) {
    this.connections = connections;
    this.calls = calls;
    this.servers = servers;
  }

  /**
   * Waits until it does; a refusal that waiting cannot heal ends it at once.
   *
   * @throws EventStoreUnreachable with one line that says why
   */
  void await(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    Status answer = ask();
    while (!answer.isOk()) {
      if (isFinal(answer) || System.nanoTime() > end) {
        throw new EventStoreUnreachable(
            "Axon Server at "
                + servers
                + " (axon.axonserver.servers) cannot be used: "
                + AppendFailures.words(answer));
      }
      answer = ask();
    }
  }

  private Status ask() {
    try {
      CompletableFuture.supplyAsync(
              () -> connections.getConnection().eventChannel(),
              CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
          .thenCompose(EventChannel::getLastToken)
          .get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return Status.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.CANCELLED.withDescription("interrupted");
    } catch (TimeoutException e) {
      return Status.UNAVAILABLE.withDescription("no answer");
    } catch (ExecutionException e) {
      return calls.connection().isOk() ? Status.fromThrowable(e) : calls.connection();
    }
  }

  private static boolean isFinal(Status answer) {
    return switch (answer.getCode()) {
      case PERMISSION_DENIED, UNAUTHENTICATED, UNIMPLEMENTED, CANCELLED -> true;
      default -> false;
    };
  }
}
