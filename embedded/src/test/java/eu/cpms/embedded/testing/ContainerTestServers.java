package eu.cpms.embedded.testing;

import java.net.URI;
import org.axonframework.test.server.AxonServerContainer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images, removed by Testcontainers when the JVM ends. */
record ContainerTestServers(
    PostgreSQLContainer postgres, ElasticsearchContainer search, KafkaContainer broker)
    implements TestServers {

  static boolean hasEngine() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  static TestServers start() {
    var servers =
        new ContainerTestServers(
            new PostgreSQLContainer("postgres:17.6"),
            new ElasticsearchContainer("docker.elastic.co/elasticsearch/elasticsearch:9.5.2")
                .withEnv("xpack.security.enabled", "false"),
            new KafkaContainer("apache/kafka:4.1.2"));
    Startables.deepStart(servers.postgres, servers.search, servers.broker).join();
    return servers;
  }

  @Override
  public String newDatabase() {
    String existing = postgres.getJdbcUrl();
    String name = Databases.make(existing, databaseUser(), databasePassword());
    return existing.replace("/" + postgres.getDatabaseName(), "/" + name);
  }

  @Override
  public String databaseUser() {
    return postgres.getUsername();
  }

  @Override
  public String databasePassword() {
    return postgres.getPassword();
  }

  @Override
  public URI elasticsearch() {
    return URI.create("http://" + search.getHttpHostAddress());
  }

  @Override
  public String kafka() {
    return broker.getBootstrapServers();
  }

  @Override
  public String startAxonServer() {
    return AxonServerInContainer.RUNNING.getAxonServerAddress();
  }

  /** Only where a test asks for it. */
  private static final class AxonServerInContainer {
    static final AxonServerContainer RUNNING =
        new AxonServerContainer("axoniq/axonserver:2025.2.5");

    static {
      RUNNING.start();
    }
  }
}
