package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that people use, run with a time limit; tests are skipped where it is missing. */
record Tool(int exitCode, String output) {

  static Tool run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("tool", ".out");
    Process process = start(output, command);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
      return new Tool(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  static Process start(Path output, String... command) throws IOException {
    assumeInstalled(command[0]);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  static void assumeInstalled(String program) {
    List<String> path = Arrays.asList(System.getenv("PATH").split(":"));
    assumeTrue(
        path.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
        program + " is not installed");
  }
}
