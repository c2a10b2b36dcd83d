package eu.cpms.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The FTP client that every hospital has. */
record Curl(int port, String user, String password) {

  /** What curl ended with, and all that it said, the server's replies included. */
  record Answer(int exitCode, String transcript) {}

  Answer upload(Path file) throws IOException, InterruptedException {
    return run("--ssl-reqd", "-k", "-v", "-T", file.toString());
  }

  private Answer run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "--max-time", "60"));
    command.addAll(List.of(options));
    command.addAll(List.of("ftp://localhost:" + port + "/", "--user", user + ":" + password));
    Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
    String transcript = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!curl.waitFor(90, TimeUnit.SECONDS)) {
      curl.destroyForcibly();
      throw new AssertionError("curl hangs: " + transcript);
    }
    return new Answer(curl.exitValue(), transcript);
  }

  /** A real DICOM file, if the sample data are at hand. */
  static Path sample(String name) {
    Path file = Path.of("../../shared/data/dicom", name);
    assumeTrue(Files.exists(file), "the sample data are not at hand");
    return file;
  }
}
