package eu.cpms.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the child processes of one data folder, all as the same account. */
final class Children {
  private final Account account;
  private final Path guard;

  private Children(Account account, Path guard) {
    this.account = account;
    this.guard = guard;
  }

  static Children of(DataFolder data, Account account) throws IOException {
    Path guard = data.folder("run").resolve("guard.sh");
    try (InputStream script = Resources.open("guard.sh")) {
      Files.copy(script, guard, Folders.REPLACE);
    }
    return new Children(account, guard);
  }

  /**
   * What to run and how.
   *
   * @param folder where it runs
   * @param soft the signal that asks it to stop
   * @param hard the signal that ends it at once
   */
  record Plan(
      List<String> command,
      Map<String, String> environment,
      Path folder,
      String soft,
      String hard) {}

  GuardedProcess start(Plan plan, Path log) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", guard.toString(), plan.soft(), plan.hard()));
    command.addAll(account.command(plan.hard(), plan.command()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(plan.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().putAll(plan.environment());
    return new GuardedProcess(builder.start(), log);
  }

  /** Makes a folder with all that is in it theirs. */
  Path own(Path folder) throws IOException {
    return account.owns(folder);
  }
}
