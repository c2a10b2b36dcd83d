package eu.cpms.embedded.boot;

import eu.cpms.embedded.EmbeddedServers;
import eu.cpms.embedded.PostgresEndpoint;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The embedded PostgreSQL; whoever asks for its address waits until it takes connections. */
final class EmbeddedPostgresDetails implements JdbcConnectionDetails {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final EmbeddedServers servers;

  EmbeddedPostgresDetails(EmbeddedServers servers) {
    this.servers = servers;
  }

  @Override
  public String getJdbcUrl() {
    servers.awaitPostgres(PATIENCE);
    return endpoint().jdbcUrl(PostgresEndpoint.DATABASE);
  }

  @Override
  public String getUsername() {
    return endpoint().user();
  }

  @Override
  public String getPassword() {
    return endpoint().password();
  }

  private PostgresEndpoint endpoint() {
    return servers.postgresEndpoint();
  }
}
