package eu.cpms.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka in this process: one node that is broker and controller, on the loopback address. */
final class KafkaServer implements Server {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaServer.class);
  private static final String CONTROLLER = "CONTROLLER";
  private static final int NODE = 1;
  private static final int STOP_SECONDS = 10;

  private final DataFolder data;
  private final int port;
  private volatile @Nullable KafkaRaftServer server;

  KafkaServer(EmbeddedOptions options, DataFolder data) {
    this.data = data;
    this.port = Ports.choose(options.ports().kafka(), name(), "cpms.embedded.kafka-port");
  }

  @Override
  public String name() {
    return "Kafka " + AppInfoParser.getVersion();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void start() throws Exception {
    keepThisProcessAlive();
    Path folder = data.folder("kafka");
    format(folder);
    var started = new KafkaRaftServer(KafkaConfig.fromProps(settings(folder), false), Time.SYSTEM);
    server = started;
    started.startup();
  }

  /** Kafka's answer to a grave fault is to end its process, which here is the application's. */
  private static void keepThisProcessAlive() {
    Exit.Procedure refuse =
        (status, message) -> {
          LOG.error("Kafka gave up with status {}: {}", status, message);
          throw new EmbeddedServersException("Kafka gave up: " + message);
        };
    Exit.setExitProcedure(refuse);
    Exit.setHaltProcedure(refuse);
  }

  private static void format(Path folder) throws Exception {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    try (var silence = new PrintStream(OutputStream.nullOutputStream())) {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE)
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName(CONTROLLER)
          .setIgnoreFormatted(true)
          .setPrintStream(silence)
          .run();
    }
  }

  private Properties settings(Path folder) throws IOException {
    int controllerPort = Ports.free();
    var settings = new Properties();
    try (var defaults = Resources.open("kafka.properties")) {
      settings.load(defaults);
    }
    settings.setProperty("node.id", String.valueOf(NODE));
    settings.setProperty("log.dirs", folder.toString());
    settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.setProperty("controller.listener.names", CONTROLLER);
    settings.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
    settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    return settings;
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Override
  public void stop() {
    KafkaRaftServer running = server;
    if (running != null) {
      CompletableFuture.runAsync(
              running::shutdown, task -> Thread.ofPlatform().daemon().start(task))
          .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
          .join();
    }
  }
}
