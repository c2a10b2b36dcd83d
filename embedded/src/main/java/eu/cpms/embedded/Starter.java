package eu.cpms.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one server on a thread of its own and stops it once. */
final class Starter {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Server server;
  private final ServerListener listener;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Thread thread;
  private volatile Consumer<EmbeddedServersException> onFailure = failure -> {};
  private boolean stopped;

  Starter(Server server, ServerListener listener) {
    this.server = server;
    this.listener = listener;
    this.thread = Thread.ofPlatform().daemon().name("start " + server.name()).unstarted(this::run);
  }

  CompletableFuture<Void> ready() {
    return ready;
  }

  void start(Consumer<EmbeddedServersException> whenItFails) {
    onFailure = whenItFails;
    thread.start();
  }

  private void run() {
    long begin = System.nanoTime();
    try {
      server.start();
      listener.ready(server.name(), Duration.ofNanos(System.nanoTime() - begin));
      ready.complete(null);
    } catch (Exception e) {
      fail(e);
    }
  }

  private void fail(Exception cause) {
    String why = cause instanceof EmbeddedServersException ? cause.getMessage() : cause.toString();
    var failure = new EmbeddedServersException(server.name() + " did not start: " + why, cause);
    if (ready.completeExceptionally(failure)) {
      Thread.ofPlatform().daemon().start(() -> onFailure.accept(failure));
    }
  }

  /** Stops the server; a failure to do so is logged, since the others are to be stopped too. */
  synchronized void stop(EmbeddedServersException why) {
    if (stopped) {
      return;
    }
    stopped = true;
    ready.completeExceptionally(why);
    try {
      thread.interrupt();
      thread.join(PATIENCE);
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("{} could not be stopped in order", server.name(), e);
    }
  }
}
