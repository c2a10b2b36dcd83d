package eu.cpms.ingest.ftp;

import eu.cpms.api.file.FileReceived;
import eu.cpms.ingest.blob.DiskBlobStore;
import eu.cpms.ingest.check.FileCheck;
import eu.cpms.ingest.check.Part10Check;
import eu.cpms.ingest.receive.Reception;
import eu.cpms.ingest.receive.ReceptionLimits;
import eu.cpms.ingest.receive.ReceptionMetrics;
import eu.cpms.ingest.receive.Spool;
import eu.cpms.ingest.relay.Outbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The whole way in on a free port with a folder of its own; messages stay in the outbox. */
final class RunningServer implements AutoCloseable {

  final Boxes boxes = new Boxes();
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Path data;
  final int port;
  final Spool spool;
  private final DropBoxFtpServer server;

  RunningServer(Path data, Map<String, String> settings) throws IOException {
    this.data = data;
    this.port = freePort();
    this.spool = new Spool(data.resolve("spool"));
    FtpProperties ftp = properties(port, settings);
    Outbox outbox = new Outbox(data.resolve("outbox"), ftp.maxWaitingMessages());
    Reception reception =
        new Reception(
            spool,
            new FileCheck(new Part10Check()),
            new DiskBlobStore(data.resolve("blobs")),
            outbox,
            new ReceptionLimits(ftp.maxFileSize().toBytes(), ftp.refusalsPerHour()),
            new ReceptionMetrics(metrics),
            Clock.systemUTC());
    this.server =
        new DropBoxFtpServer(
            ftp, data.resolve("ftp"), boxes, reception, spool, metrics, Clock.systemUTC());
    server.start();
  }

  static FtpProperties properties(int port, Map<String, String> settings) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("cpms.ftp.port", port);
    source.put("cpms.ftp.passive-ports", "0");
    settings.forEach((name, value) -> source.put("cpms.ftp." + name, value));
    return new Binder(source).bindOrCreate("cpms.ftp", FtpProperties.class);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  List<FileReceived> messages() throws IOException {
    List<FileReceived> messages = new ArrayList<>();
    for (Path file : files("outbox")) {
      messages.add(JsonMapper.builder().build().readValue(file.toFile(), FileReceived.class));
    }
    return messages;
  }

  List<Path> blobs() throws IOException {
    return files("blobs");
  }

  List<Path> unfinished() throws IOException {
    return files("spool");
  }

  /** Whether no upload is under way. */
  boolean isIdle() {
    return spool.isIdle();
  }

  private List<Path> files(String folder) throws IOException {
    if (!Files.exists(data.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(data.resolve(folder))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
