package eu.cpms.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that the figures were taken on, in one line. */
final class Machine {

  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  static String describe() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s, %s %s, Java %s",
        field(CPU, "model name"),
        Runtime.getRuntime().availableProcessors(),
        field(MEMORY, "MemTotal"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version());
  }

  private static String field(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
