package eu.cpms.embedded;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL, Elasticsearch and Kafka, started side by side in one data folder. Where they listen
 * is known at once; a future for each says when it answers.
 *
 * <p>When one of them does not come up, the others are stopped and all futures end with an {@link
 * EmbeddedServersException} that names it.
 */
public final class EmbeddedServers implements AutoCloseable {
  private final DataFolder folder;
  private final PostgresServer postgresServer;
  private final ElasticsearchServer elasticsearchServer;
  private final KafkaServer kafkaServer;
  private final Starter postgres;
  private final Starter elasticsearch;
  private final Starter kafka;

  private EmbeddedServers(EmbeddedOptions options, DataFolder folder) throws IOException {
    Path binaries = Folders.create(options.binaries().toAbsolutePath());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    Children children = new Children(Account.thatCanEnter(folder.path(), binaries, java), folder);
    this.folder = folder;
    this.postgresServer = new PostgresServer(options, folder, children);
    this.elasticsearchServer = new ElasticsearchServer(options, folder, children);
    this.kafkaServer = new KafkaServer(options, folder);
    this.postgres = new Starter(postgresServer, options.listener());
    this.elasticsearch = new Starter(elasticsearchServer, options.listener());
    this.kafka = new Starter(kafkaServer, options.listener());
  }

  /**
   * Starts all three and returns at once.
   *
   * @throws EmbeddedServersException when the data folder is in use or cannot be written, or a
   *     wanted port is taken
   */
  public static EmbeddedServers start(EmbeddedOptions options) {
    DataFolder folder = DataFolder.open(options.data());
    try {
      var servers = new EmbeddedServers(options, folder);
      servers.start();
      return servers;
    } catch (IOException e) {
      folder.close();
      throw new EmbeddedServersException("the servers cannot be set up: " + e, e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private void start() {
    for (Starter starter : starters()) {
      starter.start(this::stopAll);
    }
  }

  /** Where PostgreSQL listens, or will. */
  public PostgresEndpoint postgresEndpoint() {
    return postgresServer.endpoint();
  }

  /** Where Elasticsearch listens, or will. */
  public URI elasticsearchUri() {
    return elasticsearchServer.uri();
  }

  /** Where Kafka listens, or will, in the form of its {@code bootstrap.servers}. */
  public String kafkaBootstrapServers() {
    return kafkaServer.bootstrapServers();
  }

  /** Ends when PostgreSQL takes connections. */
  public CompletableFuture<Void> postgres() {
    return postgres.ready().copy();
  }

  /** Ends when Elasticsearch answers searches. */
  public CompletableFuture<Void> elasticsearch() {
    return elasticsearch.ready().copy();
  }

  /** Ends when Kafka takes records. */
  public CompletableFuture<Void> kafka() {
    return kafka.ready().copy();
  }

  /**
   * Waits until all three answer.
   *
   * @throws EmbeddedServersException when one does not come up, or not within the time
   */
  public void awaitAll(Duration timeout) {
    await(CompletableFuture.allOf(postgres(), elasticsearch(), kafka()), timeout);
  }

  /**
   * Waits until PostgreSQL takes connections.
   *
   * @throws EmbeddedServersException when it does not come up, or not within the time
   */
  public void awaitPostgres(Duration timeout) {
    await(postgres(), timeout);
  }

  private static void await(CompletableFuture<Void> ready, Duration timeout) {
    try {
      ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = requireNonNullElse(e.getCause(), e);
      throw new EmbeddedServersException(String.valueOf(cause.getMessage()), e);
    } catch (TimeoutException e) {
      throw new EmbeddedServersException("no answer within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServersException("interrupted while waiting for the servers", e);
    }
  }

  /** Stops all three, each within a bounded time, and frees the data folder. */
  @Override
  public void close() {
    stopAll(new EmbeddedServersException("the servers were closed"));
    folder.close();
  }

  private void stopAll(EmbeddedServersException why) {
    starters().forEach(starter -> starter.stop(why));
  }

  private List<Starter> starters() {
    return List.of(kafka, elasticsearch, postgres);
  }
}
