package eu.cpms.acceptance;

import eu.cpms.server.client.GraphQl;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The packaged application, running as a process of its own, in demo mode unless told otherwise.
 * The system properties {@code cpms.jar} and {@code cpms.jvm} name another jar and other flags of
 * the JVM.
 */
public final class RunningCpms implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final String QUICK_START =
      "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders"
          + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path data;
  private final Process process;
  private final int port;
  private final int ftpPort;

  private RunningCpms(Path data, Process process, int port, int ftpPort) {
    this.data = data;
    this.process = process;
    this.port = port;
    this.ftpPort = ftpPort;
  }

  /** Starts the application on a data folder and waits until it answers. */
  public static RunningCpms start(Path data, String... options) {
    return start(data, Map.of(), options);
  }

  /** Starts the application with these environment variables and options. */
  public static RunningCpms start(Path data, Map<String, String> environment, String... options) {
    int port = freePort();
    int ftpPort = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command(data, port, ftpPort, options))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logOf(data)));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(data);
      RunningCpms running = new RunningCpms(data, builder.start(), port, ftpPort);
      running.awaitReady();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path data, int port, int ftpPort, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(System.getProperty("cpms.jvm", QUICK_START).split(" ")));
    command.addAll(
        List.of(
            "-jar",
            applicationJar().toString(),
            "--cpms.data=" + data,
            "--server.port=" + port,
            "--cpms.public-url=http://localhost:" + port,
            "--cpms.ftp.port=" + ftpPort));
    if (Arrays.stream(options).noneMatch(option -> option.startsWith("--cpms.demo="))) {
      command.add("--cpms.demo=true");
    }
    command.addAll(List.of(options));
    return command;
  }

  private static Path applicationJar() {
    Path jar = Path.of(System.getProperty("cpms.jar", "../server/target/cpms-app.jar"));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(jar.toAbsolutePath() + " is missing: build the server first");
    }
    return jar;
  }

  private void awaitReady() {
    try {
      Awaitility.await("the application to answer, see " + logOf(data))
          .atMost(START)
          .pollInterval(Duration.ofMillis(100))
          .failFast("the application stopped, see " + logOf(data), () -> !process.isAlive())
          .until(this::isReady);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw new IllegalStateException(tailOfLog(), e);
    }
  }

  /** Whether the application says that it is ready for traffic. */
  public boolean isReady() {
    try {
      HttpRequest health =
          HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The address of pages and API. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** The port of the drop boxes. */
  public int ftpPort() {
    return ftpPort;
  }

  /** The process itself. */
  public Process process() {
    return process;
  }

  /** The password of the demo accounts. */
  public String password() {
    try {
      return Files.readString(data.resolve("keys/demo-password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The API as one of the demo accounts. */
  public GraphQl as(String account) {
    return GraphQl.signedIn(address(), account, password());
  }

  /** Ends the application as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Ends the application in order; forcibly after half a minute. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /** The last lines that the application wrote. */
  public String tailOfLog() {
    try {
      List<String> lines = Files.readAllLines(logOf(data).toPath());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private static File logOf(Path data) {
    return data.resolveSibling(data.getFileName() + ".log").toFile();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
