package eu.cpms.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A child process that never outlives this one. Between the two stands a shell that holds the other
 * end of a pipe to this process: when the pipe breaks, for whatever reason, the child is ended. And
 * when that shell is killed, the child gets the same signal from the system.
 */
final class GuardedProcess {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int LAST_LINES = 15;

  private final Process guard;
  private final Path log;

  GuardedProcess(Process guard, Path log) {
    this.guard = guard;
    this.log = log;
  }

  /** Waits for the end, at most for the given time, and says whether it came. */
  boolean endsWithin(Duration time) throws InterruptedException {
    return guard.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  void awaitEnd() throws InterruptedException {
    guard.waitFor();
  }

  boolean succeeded() {
    return guard.exitValue() == 0;
  }

  /** The last lines of its output, for an error message. */
  String lastLines() throws IOException {
    List<String> lines = new String(Files.readAllBytes(log), UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /**
   * Asks it to stop, and ends it when it has not stopped in time. An interrupted thread waits, too:
   * what it leaves must not go on writing.
   */
  void stop() {
    boolean interrupted = Thread.interrupted();
    try {
      askToStop();
      if (!endsWithin(GRACE)) {
        guard.getOutputStream().close();
        endsWithin(GRACE);
      }
    } catch (IOException e) {
      throw new EmbeddedServersException("a server's guard does not listen: " + e, e);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    guard.destroyForcibly();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void askToStop() throws IOException {
    if (guard.isAlive()) {
      guard.getOutputStream().write('\n');
      guard.getOutputStream().flush();
    }
  }
}
