package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL as a child process, durable, on the loopback address, password required. */
final class PostgresServer implements Server {
  private static final String NAME = "postgresql";
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("max_connections", "100"),
          // A refused statement and the values it stumbled on may be personal data.
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"));

  private final DataFolder data;
  private final PostgresBinaries binaries;
  private final Children children;
  private final PostgresEndpoint endpoint;
  private final Duration timeout;
  private volatile @Nullable GuardedProcess process;

  PostgresServer(EmbeddedOptions options, DataFolder data, Children children) throws IOException {
    this.data = data;
    this.binaries = new PostgresBinaries(options.binaries().toAbsolutePath());
    this.children = children;
    this.timeout = options.startTimeout();
    this.endpoint =
        new PostgresEndpoint(
            Ports.choose(options.ports().postgres(), name(), "cpms.embedded.postgres-port"),
            "cpms",
            Secrets.keptIn(data.path().resolve("postgresql-password")));
  }

  PostgresEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public String name() {
    return "PostgreSQL " + binaries.version();
  }

  @Override
  public void start() throws IOException, InterruptedException, SQLException {
    children.awaitPredecessor(NAME);
    Path bin = binaries.unpacked().resolve("bin");
    Path home = children.own(data.folder(NAME));
    Path cluster = new PostgresCluster(bin, children, home).ready(endpoint, timeout);
    GuardedProcess started = children.start(plan(bin, home, cluster));
    process = started;
    Readiness.await(started, timeout, this::answers);
    makeDatabase();
  }

  private Children.Plan plan(Path bin, Path home, Path cluster) {
    List<String> command =
        new ArrayList<>(
            List.of(
                bin.resolve("postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                String.valueOf(endpoint.port())));
    SETTINGS.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return new Children.Plan(NAME, command, Map.of("LC_ALL", "C"), home, "INT", "QUIT");
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private void makeDatabase() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("create database " + PostgresEndpoint.DATABASE);
      }
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select from pg_database where datname = '" + PostgresEndpoint.DATABASE + "'")) {
      return found.next();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        endpoint.jdbcUrl("postgres") + "?connectTimeout=2&socketTimeout=10",
        endpoint.user(),
        endpoint.password());
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    GuardedProcess running = process;
    if (running != null) {
      running.awaitEnd();
    }
  }

  @Override
  public void stop() {
    GuardedProcess running = process;
    if (running != null) {
      running.stop();
    }
  }
}
