package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedOptions;
import eu.cpms.embedded.EmbeddedPorts;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded servers run.
 *
 * @param postgresPort port of the embedded PostgreSQL on the loopback address; 0 takes any free one
 * @param elasticsearchPort port of the embedded Elasticsearch on the loopback address; 0 takes any
 *     free one
 * @param kafkaPort port of the embedded Kafka on the loopback address; 0 takes any free one
 * @param elasticsearchHeap the most heap the embedded Elasticsearch may take, at least 128m
 */
@ConfigurationProperties("cpms.embedded")
public record EmbeddedServersProperties(
    @DefaultValue("0") int postgresPort,
    @DefaultValue("0") int elasticsearchPort,
    @DefaultValue("0") int kafkaPort,
    @DefaultValue("512m") String elasticsearchHeap) {

  EmbeddedOptions in(Path data) {
    return EmbeddedOptions.in(data)
        .withPorts(new EmbeddedPorts(postgresPort, elasticsearchPort, kafkaPort))
        .withElasticsearchHeap(elasticsearchHeap);
  }
}
