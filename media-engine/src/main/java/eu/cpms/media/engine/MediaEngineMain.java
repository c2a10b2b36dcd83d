package eu.cpms.media.engine;

import eu.cpms.media.engine.object.EngineLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine as a process of its own. */
public final class MediaEngineMain {
  private static final Set<String> OPTIONS =
      Set.of(
          "--port",
          "--host",
          "--media-port",
          "--data",
          "--external-address",
          "--collector-seconds");
  private static final String SECRET_VARIABLE = "CPMS_MEDIA_SECRET";

  private MediaEngineMain() {}

  /**
   * Runs until the process is told to end. The shared secret comes from the environment, {@code
   * CPMS_MEDIA_SECRET}; without one the engine listens on loopback only.
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("logback.configurationFile", "media-engine-logback.xml");
    Logger log = LoggerFactory.getLogger(MediaEngineMain.class);
    MediaEngine engine = MediaEngine.start(config(options(args)));
    System.out.println("media engine: " + engine.uri());
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      engine.close();
                      ended.countDown();
                    }));
    while (!ended.await(1, TimeUnit.MINUTES)) {
      log.info("{}", engine.statistics().get(10, TimeUnit.SECONDS));
    }
  }

  private static Map<String, String> options(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "%s: each of %s is followed by a value".formatted(args[i], OPTIONS));
      }
      options.put(args[i], args[i + 1]);
    }
    return options;
  }

  private static MediaEngineConfig config(Map<String, String> options) throws IOException {
    int port = Integer.parseInt(options.getOrDefault("--port", "8888"));
    String secret = System.getenv().getOrDefault(SECRET_VARIABLE, "");
    InetAddress host = InetAddress.getByName(options.getOrDefault("--host", "127.0.0.1"));
    if (!host.isLoopbackAddress() && secret.isEmpty()) {
      throw new IllegalArgumentException(
          "set " + SECRET_VARIABLE + " to listen on " + host.getHostAddress());
    }
    long collectorSeconds = Long.parseLong(options.getOrDefault("--collector-seconds", "240"));
    if (collectorSeconds < 1) {
      throw new IllegalArgumentException("--collector-seconds: at least 1");
    }
    Path data = Path.of(options.getOrDefault("--data", "data")).toAbsolutePath().normalize();
    Files.createDirectories(data);
    String external = options.getOrDefault("--external-address", "");
    return new MediaEngineConfig(
        new InetSocketAddress(host, port),
        secret,
        Integer.parseInt(options.getOrDefault("--media-port", "0")),
        external.isEmpty() ? List.of() : List.of(InetAddress.getByName(external)),
        data,
        Duration.ofSeconds(collectorSeconds),
        EngineLimits.DEFAULT);
  }
}
