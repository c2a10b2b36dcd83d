package eu.cpms.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Waits until a child process answers. */
final class Readiness {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Tries once. */
  interface Probe {
    boolean answers() throws IOException;
  }

  private Readiness() {}

  /**
   * @throws EmbeddedServersException when the process ends instead, or the time is over, with the
   *     last lines of its log
   */
  static void await(GuardedProcess process, Duration timeout, Probe probe)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(timeout);
    while (!probe.answers()) {
      if (process.endsWithin(PAUSE)) {
        throw new EmbeddedServersException("it ended:\n" + process.lastLines());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new EmbeddedServersException(
            "no answer within %d s:\n%s".formatted(timeout.toSeconds(), process.lastLines()));
      }
    }
  }
}
