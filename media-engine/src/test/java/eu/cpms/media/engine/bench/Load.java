package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.MediaEngineMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server to be measured: a fresh engine process, or the one in {@code CPMS_TEST_KURENTO}. */
public final class Load implements AutoCloseable {
  private static final String JAVA = System.getProperty("java.home") + "/bin/";

  private final @Nullable Process process;
  private final String uri;
  private final long pid;

  private Load(@Nullable Process process, String uri, long pid) {
    this.process = process;
    this.uri = uri;
    this.pid = pid;
  }

  /**
   * A fresh engine in a process of its own.
   *
   * @param options further options of its command line
   */
  public static Load engine(Path recordings, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(JAVA + "java", "-cp", System.getProperty("java.class.path")));
    // a heap that is all there from the start: what grows then is not the heap
    command.addAll(List.of("-Xms192m", "-Xmx192m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    command.add(MediaEngineMain.class.getName());
    command.addAll(List.of("--port", "0", "--data", recordings.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !line.startsWith("media engine: ")) {
      said.append(line).append('\n');
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the engine did not start: " + said);
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(Load::tell));
    return new Load(process, line.substring("media engine: ".length()), process.pid());
  }

  /** Passes on what the engine warns of. */
  private static void tell(String line) {
    if (line.contains("ERROR") || line.contains("WARN")) {
      System.out.println("engine: " + line);
    }
  }

  /** A server that runs already. */
  static Load running(String uri, long pid) {
    return new Load(null, uri, pid);
  }

  public String uri() {
    return uri;
  }

  /** Ends the process without giving it time to do anything. */
  public void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Processor time of the process so far. */
  Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /** What of it went into compiling Java, which ends some minutes after a server's start. */
  Duration compiling() throws IOException {
    try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.map(Load::compiling).reduce(Duration.ZERO, Duration::plus);
    }
  }

  /** Fields 14 and 15 of proc_pid_stat(5), in hundredths of a second, behind the thread's name. */
  private static Duration compiling(Path thread) {
    try {
      String line = Files.readString(thread.resolve("stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return line.contains(" CompilerThre") ? Duration.ofMillis(10 * ticks) : Duration.ZERO;
    } catch (IOException endedMeanwhile) {
      return Duration.ZERO;
    }
  }

  /** What the process holds at this moment. */
  record Footprint(long residentMegabytes, long heapMegabytes, long threads, long files) {}

  /** What the engine's process holds after a garbage collection. */
  Footprint footprint() throws IOException {
    tool("GC.run");
    Path proc = Path.of("/proc", Long.toString(pid));
    List<String> status = Files.readAllLines(proc.resolve("status"));
    try (var files = Files.list(proc.resolve("fd"))) {
      return new Footprint(
          number(status, "VmRSS:") >> 10, heap() >> 10, number(status, "Threads:"), files.count());
    }
  }

  /** The used kilobytes of the young and the old generation. */
  private long heap() throws IOException {
    return tool("GC.heap_info")
        .lines()
        .filter(line -> line.matches("(DefNew|Tenured).*used \\d+K.*"))
        .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
        .sum();
  }

  private String tool(String command) throws IOException {
    Process tool =
        new ProcessBuilder(JAVA + "jcmd", Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .sum();
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
