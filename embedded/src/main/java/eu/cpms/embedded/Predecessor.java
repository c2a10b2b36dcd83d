package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The same server of the run before. When that run was killed, its servers may need a moment more
 * to end; the next run waits for them.
 */
final class Predecessor {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path note;

  Predecessor(Path note) {
    this.note = note;
  }

  /** Writes down who is to be waited for next time. */
  void is(ProcessHandle process) throws IOException {
    Files.writeString(note, signature(process));
  }

  void awaitEnd() throws IOException, InterruptedException {
    if (!Files.exists(note)) {
      return;
    }
    String signature = Files.readString(note);
    long pid = Long.parseLong(signature.substring(0, signature.indexOf(' ')));
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process != null && signature(process).equals(signature)) {
      awaitEnd(process);
    }
  }

  /**
   * A process number may be given to another process later; together with the start it is unique.
   */
  private static String signature(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static void awaitEnd(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new EmbeddedServersException(
          "process " + process.pid() + " of the run before has not ended; end it", e);
    }
  }
}
