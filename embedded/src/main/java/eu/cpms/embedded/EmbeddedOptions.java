package eu.cpms.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the servers are to run.
 *
 * @param data the folder that holds everything they keep; made when it is missing
 * @param binaries the folder the servers are unpacked into, once for each version
 * @param ports where they listen
 * @param elasticsearchHeap the most heap Elasticsearch may take, as the JVM's {@code -Xmx} has it
 * @param startTimeout how long one server may take to start
 * @param listener hears when each one is ready
 */
public record EmbeddedOptions(
    Path data,
    Path binaries,
    EmbeddedPorts ports,
    String elasticsearchHeap,
    Duration startTimeout,
    ServerListener listener) {

  /** Free ports, 512 MB of heap for Elasticsearch, two minutes to start, nobody listening. */
  public static EmbeddedOptions in(Path data) {
    return new EmbeddedOptions(
        data,
        data.resolve("servers"),
        EmbeddedPorts.FREE,
        "512m",
        Duration.ofMinutes(2),
        ServerListener.SILENT);
  }

  public EmbeddedOptions withBinaries(Path folder) {
    return new EmbeddedOptions(data, folder, ports, elasticsearchHeap, startTimeout, listener);
  }

  public EmbeddedOptions withPorts(EmbeddedPorts fixed) {
    return new EmbeddedOptions(data, binaries, fixed, elasticsearchHeap, startTimeout, listener);
  }

  public EmbeddedOptions withElasticsearchHeap(String heap) {
    return new EmbeddedOptions(data, binaries, ports, heap, startTimeout, listener);
  }

  public EmbeddedOptions withListener(ServerListener hearer) {
    return new EmbeddedOptions(data, binaries, ports, elasticsearchHeap, startTimeout, hearer);
  }
}
