package eu.cpms.benchmarks;

import eu.cpms.acceptance.RunningCpms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Memory of the idle system by process: proportional set size, so that shared pages count once. */
final class Memory {

  private Memory() {}

  static void measure(Table table, RunningCpms cpms) throws IOException {
    Map<String, Double> byProcess = new TreeMap<>();
    try (Stream<ProcessHandle> tree =
        Stream.concat(Stream.of(cpms.process().toHandle()), cpms.process().descendants())) {
      for (ProcessHandle process : tree.toList()) {
        byProcess.merge(nameOf(process, cpms), megabytes(process.pid()), Double::sum);
      }
    }
    byProcess.forEach((name, size) -> table.add("idle memory: " + name, size, "MB", ""));
    double all = byProcess.values().stream().mapToDouble(Double::doubleValue).sum();
    table.add("idle memory of the whole system", all, "MB", "< 1,500 MB");
  }

  private static String nameOf(ProcessHandle process, RunningCpms cpms) {
    String command = process.info().commandLine().orElse("");
    if (process.pid() == cpms.process().pid()) {
      return "server with Kafka";
    }
    if (command.contains("elasticsearch")) {
      return "Elasticsearch";
    }
    return command.contains("postgres") ? "PostgreSQL" : "others";
  }

  private static double megabytes(long pid) throws IOException {
    Path rollup = Path.of("/proc", String.valueOf(pid), "smaps_rollup");
    if (!Files.exists(rollup)) {
      return 0;
    }
    try (var lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    }
  }
}
