package eu.cpms.embedded.testing.axonserver;

import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An Axon Server as an event store, in this JVM: appends, histories of aggregates, snapshots, event
 * streams, and the control channel. It keeps its events when it is stopped and started again. It
 * routes no commands and no queries, because CPMS sends none through it.
 */
public final class InMemoryAxonServer implements AutoCloseable {

  private static final int SHORTEST_PING_MILLIS = 500;
  private final Events events = new Events();
  private final Door door = new Door();
  private int port;
  private @Nullable Server running;

  private InMemoryAxonServer() {}

  /** Starts an empty one on a free port of loopback. */
  public static InMemoryAxonServer start() {
    InMemoryAxonServer server = new InMemoryAxonServer();
    server.startAgain();
    return server;
  }

  /** What {@code axon.axonserver.servers} has to name. */
  public synchronized String address() {
    return "127.0.0.1:" + port;
  }

  /** Starts it on the same port, with the events that it held. */
  public synchronized void startAgain() {
    try {
      Server started =
          NettyServerBuilder.forAddress(
                  new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
              .permitKeepAliveTime(SHORTEST_PING_MILLIS, TimeUnit.MILLISECONDS)
              .permitKeepAliveWithoutCalls(true)
              .addService(ServerInterceptors.intercept(new Platform(), door))
              .addService(ServerInterceptors.intercept(new EventStoreService(events), door))
              .build()
              .start();
      port = started.getPort();
      running = started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once: calls in hand fail, and connections are refused from then on. */
  public synchronized void stop() {
    Server server = running;
    if (server != null) {
      running = null;
      server.shutdownNow();
      try {
        server.awaitTermination(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** From now on it takes connections and calls, but answers none of them until it is told to. */
  public void beSilent(boolean silent) {
    door.beSilent(silent);
  }

  /** From now on it refuses clients that do not show this token. */
  public void askFor(String token) {
    door.askFor(token);
  }

  @Override
  public void close() {
    stop();
  }
}
