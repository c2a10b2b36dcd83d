package eu.cpms.embedded.boot;

import static java.util.Objects.requireNonNullElse;

import eu.cpms.embedded.EmbeddedOptions;
import eu.cpms.embedded.EmbeddedPorts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded servers run.
 *
 * @param binaries the folder the servers are unpacked into, once for each version; the folder
 *     servers of the data folder when empty
 * @param postgresPort port of the embedded PostgreSQL on the loopback address; 0 takes any free one
 * @param elasticsearchPort port of the embedded Elasticsearch on the loopback address; 0 takes any
 *     free one
 * @param kafkaPort port of the embedded Kafka on the loopback address; 0 takes any free one
 * @param elasticsearchHeap the most heap the embedded Elasticsearch may take, at least 128m
 */
@ConfigurationProperties("cpms.embedded")
public record EmbeddedServersProperties(
    @Nullable Path binaries,
    @DefaultValue("0") int postgresPort,
    @DefaultValue("0") int elasticsearchPort,
    @DefaultValue("0") int kafkaPort,
    @DefaultValue("512m") String elasticsearchHeap) {

  EmbeddedOptions in(Path data) {
    EmbeddedOptions options = EmbeddedOptions.in(data);
    return options
        .withBinaries(requireNonNullElse(binaries, options.binaries()))
        .withPorts(new EmbeddedPorts(postgresPort, elasticsearchPort, kafkaPort))
        .withElasticsearchHeap(elasticsearchHeap);
  }
}
