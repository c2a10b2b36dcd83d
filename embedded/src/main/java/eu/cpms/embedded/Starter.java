package eu.cpms.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts one server on a thread of its own, starts it again when it ends by itself, and stops it
 * once.
 */
final class Starter {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration STABLE = Duration.ofMinutes(10);
  private static final int MOST_RESTARTS = 6;

  private final Server server;
  private final ServerListener listener;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final Thread thread;
  private volatile Consumer<EmbeddedServersException> onFailure = failure -> {};
  private volatile boolean stopped;

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
    try {
      startOnce();
      ready.complete(null);
    } catch (Exception e) {
      fail(e);
      return;
    }
    try {
      keepUp();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void startOnce() throws Exception {
    long begin = System.nanoTime();
    server.start();
    listener.ready(server.name(), Duration.ofNanos(System.nanoTime() - begin));
  }

  /** Each time in a row it waits twice as long; a server that keeps ending is left alone. */
  private void keepUp() throws InterruptedException {
    int restarts = 0;
    while (restarts < MOST_RESTARTS) {
      long since = System.nanoTime();
      server.awaitEnd();
      if (System.nanoTime() - since > STABLE.toNanos()) {
        restarts = 0;
      }
      Thread.sleep(Duration.ofSeconds(1L << restarts));
      restarts++;
      LOG.warn("{} ended by itself and is started again", server.name());
      startAgain();
    }
    LOG.error("{} keeps ending: see its log in the data folder, then restart", server.name());
  }

  private void startAgain() throws InterruptedException {
    try {
      startOnce();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      if (!stopped) {
        LOG.warn("{} did not start again: {}", server.name(), e.getMessage());
        server.stop();
      }
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
