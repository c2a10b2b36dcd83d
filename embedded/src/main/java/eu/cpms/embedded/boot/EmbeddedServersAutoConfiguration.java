package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedServers;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails.Node.Protocol;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Connects the application to the embedded servers, unless {@code cpms.embedded=false}: then Spring
 * Boot's own properties name the servers.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration",
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
    })
@ConditionalOnBean(EmbeddedServers.class)
@EnableConfigurationProperties(EmbeddedServersProperties.class)
final class EmbeddedServersAutoConfiguration {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The application is not ready before its servers are, and ends when one does not come up. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ApplicationRunner embeddedServersAreUp(EmbeddedServers servers) {
    return arguments -> servers.awaitAll(PATIENCE);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JdbcConnectionDetails.class)
  static class Postgres {

    @Bean
    JdbcConnectionDetails embeddedPostgres(EmbeddedServers servers) {
      return new EmbeddedPostgresDetails(servers);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ElasticsearchConnectionDetails.class)
  static class Elasticsearch {

    @Bean
    ElasticsearchConnectionDetails embeddedElasticsearch(EmbeddedServers servers) {
      var uri = servers.elasticsearchUri();
      return () -> List.of(new Node(uri.getHost(), uri.getPort(), Protocol.HTTP));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(KafkaConnectionDetails.class)
  static class Kafka {

    @Bean
    KafkaConnectionDetails embeddedKafka(EmbeddedServers servers) {
      return () -> List.of(servers.kafkaBootstrapServers());
    }
  }
}
