package eu.cpms.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the system's small tools. */
final class Tools {
  private static final int SECONDS = 5;

  private Tools() {}

  /** Runs a command that ends at once: an empty text when it succeeds, otherwise what it says. */
  static String whyFails(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return command.getFirst() + " does not answer";
      }
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.exitValue() == 0 ? "" : command.getFirst() + " says: " + said;
    } catch (IOException e) {
      return command.getFirst() + " is missing";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return command.getFirst() + " was interrupted";
    }
  }
}
