package eu.cpms.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM that runs {@link ForkedServersMain}. */
final class Fork implements AutoCloseable {
  private final Process process;
  private final Path output;

  private Fork(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts it, as the user that the prefix of the command makes it. */
  static Fork start(Path output, Path data, String... prefix) throws IOException {
    List<String> command = new ArrayList<>(List.of(prefix));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ForkedServersMain.class.getName(),
            data.toString()));
    return new Fork(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start(),
        output);
  }

  void awaitReady() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> said().contains(ForkedServersMain.READY) || !process.isAlive());
  }

  String awaitEnd() throws InterruptedException, IOException {
    process.waitFor();
    return said();
  }

  String said() throws IOException {
    return Files.readString(output).strip();
  }

  long pid() {
    return process.pid();
  }

  /** All processes below it. */
  List<ProcessHandle> children() {
    try (Stream<ProcessHandle> children = process.descendants()) {
      return children.toList();
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
