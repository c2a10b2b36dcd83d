package eu.cpms.embedded.testing;

import eu.cpms.embedded.EmbeddedOptions;
import eu.cpms.embedded.EmbeddedServers;
import eu.cpms.embedded.PostgresEndpoint;
import eu.cpms.embedded.testing.axonserver.InMemoryAxonServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** The embedded servers on a temporary data folder; the programs are unpacked once per module. */
record EmbeddedTestServers(EmbeddedServers servers) implements TestServers {
  private static final Path BINARIES = Path.of("target", "embedded-servers");

  static TestServers start() {
    try {
      Path data = Files.createTempDirectory("cpms-test");
      var servers = EmbeddedServers.start(EmbeddedOptions.in(data).withBinaries(BINARIES));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, data)));
      servers.awaitAll(Duration.ofMinutes(2));
      return new EmbeddedTestServers(servers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedServers servers, Path data) {
    servers.close();
    FileSystemUtils.deleteRecursively(data.toFile());
  }

  @Override
  public String newDatabase() {
    PostgresEndpoint postgres = servers.postgresEndpoint();
    return postgres.jdbcUrl(
        Databases.make(
            postgres.jdbcUrl(PostgresEndpoint.DATABASE), postgres.user(), postgres.password()));
  }

  @Override
  public String databaseUser() {
    return servers.postgresEndpoint().user();
  }

  @Override
  public String databasePassword() {
    return servers.postgresEndpoint().password();
  }

  @Override
  public URI elasticsearch() {
    return servers.elasticsearchUri();
  }

  @Override
  public String kafka() {
    return servers.kafkaBootstrapServers();
  }

  @Override
  public String startAxonServer() {
    return InMemoryAxonServer.start().address();
  }
}
