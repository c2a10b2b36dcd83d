package eu.cpms.embedded.boot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.embedded.EmbeddedServers;
import eu.cpms.embedded.EmbeddedServersException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServersInApplicationTest {
  @TempDir Path data;

  @Test
  void theApplicationIsConnectedFromItsFirstBeanToItsLast() {
    LastWords lastWords;
    try (ConfigurableApplicationContext context = run("--cpms.data=" + data)) {
      var servers = context.getBean(EmbeddedServers.class);
      assertThat(servers.postgres()).isCompleted();
      assertThat(context.getBean(KafkaConnectionDetails.class).getBootstrapServers())
          .containsExactly(servers.kafkaBootstrapServers());
      assertThat(context.getBean(ElasticsearchConnectionDetails.class).getNodes())
          .extracting(node -> node.port())
          .containsExactly(servers.elasticsearchUri().getPort());
      lastWords = context.getBean(LastWords.class);
    }
    assertThat(lastWords.answer).isEqualTo(42);
  }

  @Test
  void serversOfOnesOwnAreNamedByTheOrdinaryProperties() {
    try (ConfigurableApplicationContext context =
        run("--cpms.embedded=false", "--spring.datasource.url=jdbc:postgresql://db.example/own")) {
      assertThat(context.getBeanProvider(EmbeddedServers.class).stream()).isEmpty();
      assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
          .isEqualTo("jdbc:postgresql://db.example/own");
    }
  }

  @Test
  void aRefusedStartIsToldInOneLine() {
    assertThat(new EmbeddedServersFailureAnalyzer().analyze(new IllegalStateException(refusal())))
        .extracting(FailureAnalysis::getDescription)
        .asString()
        .contains("cannot be made");
  }

  private static EmbeddedServersException refusal() {
    try {
      run("--cpms.data=/dev/null/data").close();
      throw new AssertionError("started in /dev/null");
    } catch (EmbeddedServersException refused) {
      return refused;
    }
  }

  private static ConfigurableApplicationContext run(String... arguments) {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .properties("cpms.embedded.binaries=target/embedded-servers")
        .run(arguments);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {

    @Bean
    LastWords lastWords(JdbcClient jdbc) {
      return new LastWords(jdbc);
    }
  }

  /** Asks the database when the application ends. */
  static final class LastWords implements AutoCloseable {
    private final JdbcClient jdbc;
    private int answer;

    LastWords(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Override
    public void close() {
      answer = jdbc.sql("select 42").query(Integer.class).single();
    }
  }
}
