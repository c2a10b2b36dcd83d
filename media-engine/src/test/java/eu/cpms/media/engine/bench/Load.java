package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.MediaEngineMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server to be measured: a fresh engine process, or the one in {@code CPMS_TEST_KURENTO}. */
final class Load implements AutoCloseable {
  private final @Nullable Process process;
  private final String uri;
  private final long pid;

  private Load(@Nullable Process process, String uri, long pid) {
    this.process = process;
    this.uri = uri;
    this.pid = pid;
  }

  /** A fresh engine, without anything else in its process. */
  static Load engine(Path recordings) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                MediaEngineMain.class.getName(),
                "--port",
                "0",
                "--data",
                recordings.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("media engine: ")) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the engine did not start");
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
    return new Load(process, line.substring("media engine: ".length()), process.pid());
  }

  /** A server that runs already. */
  static Load running(String uri, long pid) {
    return new Load(null, uri, pid);
  }

  String uri() {
    return uri;
  }

  /** Processor time of the process so far. */
  Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** Memory, threads and open files of the process. */
  String footprint() throws IOException {
    Path proc = Path.of("/proc", Long.toString(pid));
    String memory =
        Files.readAllLines(proc.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
            .map(line -> line.replaceAll("\\s+", " "))
            .reduce("", (all, line) -> all + line + "; ");
    try (var files = Files.list(proc.resolve("fd"))) {
      return memory + "files: " + files.count();
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
