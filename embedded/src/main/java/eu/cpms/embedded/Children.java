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
  private final DataFolder data;
  private final Path run;
  private final Path guard;

  Children(Account account, DataFolder data) throws IOException {
    this.account = account;
    this.data = data;
    this.run = data.folder("run");
    this.guard = run.resolve("guard.sh");
    try (InputStream script = Resources.open("guard.sh")) {
      Files.copy(script, guard, Folders.REPLACE);
    }
  }

  /**
   * What to run and how.
   *
   * @param name what its log and the note about its process are called
   * @param folder where it runs
   * @param soft the signal that asks it to stop
   * @param hard the signal that ends it at once
   */
  record Plan(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      String soft,
      String hard) {}

  GuardedProcess start(Plan plan) throws IOException {
    Path log = data.freshLog(plan.name());
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
    Process process = builder.start();
    predecessor(plan.name()).is(process.toHandle());
    return new GuardedProcess(process, log);
  }

  /** Waits until the child of that name of the run before has ended. */
  void awaitPredecessor(String name) throws IOException, InterruptedException {
    predecessor(name).awaitEnd();
  }

  private Predecessor predecessor(String name) {
    return new Predecessor(run.resolve(name));
  }

  /** Makes a file, or a folder with all that is in it, theirs. */
  Path own(Path path) throws IOException {
    return account.own(path);
  }
}
