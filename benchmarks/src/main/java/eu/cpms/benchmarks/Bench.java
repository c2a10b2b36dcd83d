package eu.cpms.benchmarks;

import eu.cpms.acceptance.RunningCpms;
import eu.cpms.server.CpmsApplication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./cpms bench}: measures the whole system and prints one table. An argument gives the
 * seconds of each load, 10 when left out. Exit status 1 when something was not measured.
 */
public final class Bench {

  private static final int EVENTS_TO_REBUILD = 20_000;

  private Bench() {}

  /** Runs every measurement. */
  public static void main(String[] arguments) throws Exception {
    Duration duration =
        Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 10);
    Table table = new Table();
    Path folder = Files.createTempDirectory("cpms-bench-");
    System.out.println("measuring, about five minutes ...");
    boolean complete =
        take(table, () -> StartUp.measure(table, folder.resolve("start")))
            & take(table, () -> outside(table, folder.resolve("start"), duration))
            & take(table, () -> inside(table, folder.resolve("inside"), duration));
    System.out.printf("%n%s%n%n%s", Machine.describe(), table);
    System.exit(complete ? 0 : 1);
  }

  private interface Measurement {
    void take() throws Exception;
  }

  /**
   * A measurement that cannot be taken is a row of the table, not the end of all others.
   *
   * @return whether it was taken
   */
  private static boolean take(Table table, Measurement measurement) {
    try {
      measurement.take();
      return true;
    } catch (Exception e) {
      table.add("not measured: " + e.getMessage(), "", "");
      return false;
    }
  }

  private static void outside(Table table, Path data, Duration duration) throws Exception {
    try (RunningCpms cpms = RunningCpms.start(data)) {
      Memory.measure(table, cpms);
      new Api(cpms, duration).measure(table);
    }
  }

  private static void inside(Table table, Path data, Duration duration) throws Exception {
    System.setProperty("axoniq.update-checker.disabled", "true");
    try (ConfigurableApplicationContext context =
        SpringApplication.run(
            CpmsApplication.class,
            "--cpms.demo=true",
            "--cpms.data=" + data,
            "--server.port=0",
            "--cpms.ftp.port=0")) {
      Inside bus = new Inside(context);
      bus.measure(table, duration);
      bus.fill(EVENTS_TO_REBUILD);
      new Rebuild(context).measure(table);
    }
  }
}
