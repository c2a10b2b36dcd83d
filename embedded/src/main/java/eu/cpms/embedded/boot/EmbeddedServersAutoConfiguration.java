package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedServers;
import java.util.List;
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
