package eu.cpms.benchmarks;

import eu.cpms.acceptance.RunningCpms;
import java.nio.file.Path;

/** From the command to the first answer: on an empty data folder, and on one that was used. */
final class StartUp {

  private StartUp() {}

  static void measure(Table table, Path data) {
    table.add("cold start, empty data folder", seconds(data), "s", "");
    table.add("warm start", seconds(data), "s", "< 15 s");
  }

  private static double seconds(Path data) {
    long start = System.nanoTime();
    try (RunningCpms cpms = RunningCpms.start(data)) {
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
