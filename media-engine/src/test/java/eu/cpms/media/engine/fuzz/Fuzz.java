package eu.cpms.media.engine.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Fuzzes the parsers one after the other with Jazzer, each in a process of its own, and prints what
 * came of it. {@code -Dfuzz.seconds} for each, 600 by default.
 */
public final class Fuzz {
  static final List<String> TARGETS =
      List.of(
          "transport.StunFuzz",
          "transport.DatagramFuzz",
          "transport.DtlsFuzz",
          "rtp.RtpFuzz",
          "rtp.RtcpFuzz",
          "record.FrameFuzz",
          "sdp.SdpFuzz",
          "rpc.RpcFuzz");

  private static final String PACKAGE = "eu.cpms.media.engine.";

  /** How a run ended; 0 when nothing was found. */
  record Outcome(int exit, String output) {
    /** The last line in which libFuzzer counts its runs. */
    String summary() {
      return output
          .lines()
          .filter(line -> line.contains("cov:"))
          .reduce((first, last) -> last)
          .orElse("");
    }
  }

  private Fuzz() {}

  public static void main(String[] arguments) throws Exception {
    long seconds = Long.getLong("fuzz.seconds", 600);
    boolean good = true;
    for (String target : TARGETS) {
      Path folder = Files.createTempDirectory("fuzz");
      Outcome outcome = run(target, seconds, folder);
      good &= outcome.exit() == 0;
      System.out.printf(
          "%-24s %-8s %s%n", target, outcome.exit() == 0 ? "nothing" : "FOUND", outcome.summary());
      if (outcome.exit() != 0) {
        System.out.println(outcome.output() + "\nsee " + folder);
      }
    }
    System.exit(good ? 0 : 1);
  }

  /** Fuzzes a target from its seeds for so many seconds; what is found is left in the folder. */
  static Outcome run(String target, long seconds, Path folder)
      throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path log = folder.resolve("log");
    List<byte[]> seeds = seeds(target);
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed" + i), seeds.get(i));
    }
    Process jazzer =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classPath(),
                "-Dfuzz.target=" + PACKAGE + target,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Watched.class.getName(),
                "--instrumentation_includes=" + PACKAGE + "**",
                "-max_total_time=" + seconds,
                "-timeout=" + TimeUnit.DAYS.toSeconds(1), // the watch is better
                "-rss_limit_mb=3000",
                "-max_len=4096",
                "-artifact_prefix=" + folder + "/",
                corpus.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!jazzer.waitFor(3 * seconds + 180, TimeUnit.SECONDS)) { // on a busy machine
        throw new IOException(target + " did not end in time: " + text(log));
      }
      return new Outcome(jazzer.exitValue(), text(log));
    } finally {
      jazzer.destroyForcibly();
    }
  }

  /** The class path of this process, good in any folder. */
  private static String classPath() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(own.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String text(Path log) {
    try {
      return Files.readString(log, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<byte[]> seeds(String target) {
    try {
      return (List<byte[]>) Class.forName(PACKAGE + target).getMethod("seeds").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(target + " has no seeds", e);
    }
  }
}
