package eu.cpms.embedded;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The settings and the command line of the one Elasticsearch node. */
final class ElasticsearchNode {
  private static final String MAIN = "eu.cpms.elasticsearch.launch.ServerMain";

  private final Path unpacked;
  private final Path home;
  private final int port;

  ElasticsearchNode(Path unpacked, Path home, int port) {
    this.unpacked = unpacked;
    this.home = home;
    this.port = port;
  }

  void writeSettings() throws IOException {
    Path config = Folders.create(home.resolve("config"));
    try (Writer writer = Files.newBufferedWriter(config.resolve("node.properties"))) {
      settings().store(writer, null);
    }
    Files.writeString(
        config.resolve("log4j2.properties"), Resources.text("elasticsearch-log4j2.properties"));
    Folders.create(temporary());
  }

  Path temporary() {
    return home.resolve("tmp");
  }

  private Properties settings() {
    var settings = new Properties();
    settings.setProperty("cluster.name", "cpms");
    settings.setProperty("node.name", "cpms");
    settings.setProperty("discovery.type", "single-node");
    settings.setProperty("network.host", "127.0.0.1");
    settings.setProperty("http.port", String.valueOf(port));
    settings.setProperty("transport.port", "0"); // any free one: nobody else uses it
    settings.setProperty("path.home", unpacked.toString());
    settings.setProperty("path.data", home.resolve("data").toString());
    settings.setProperty("path.logs", home.resolve("logs").toString());
    settings.setProperty("xpack.security.enabled", "false");
    settings.setProperty("cluster.routing.allocation.disk.threshold_enabled", "false");
    return settings;
  }

  /** The vendor's own options for the server's JVM, and ours for a small and quick one. */
  List<String> command(String heap) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms128m",
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=256m",
            "-Djava.io.tmpdir=" + temporary(),
            "-Des.path.home=" + unpacked));
    Resources.text("elasticsearch-jvm.options")
        .lines()
        .map(line -> line.replace("ES_HOME", unpacked.toString()))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-cp",
            ElasticsearchBinaries.launcher(unpacked).toString(),
            MAIN,
            home.resolve("config/node.properties").toString()));
    return command;
  }
}
