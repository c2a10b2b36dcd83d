package eu.cpms.embedded.testing;

import java.net.URI;

/**
 * PostgreSQL, Elasticsearch and Kafka for tests, started once for each JVM and shared by all its
 * tests: each test takes a database of its own, and names of its own for indexes and topics.
 *
 * <p>They are the embedded ones, or with {@code -Dcpms.test.servers=containers} the official images
 * in containers. Without a container engine all tests are then skipped: {@link
 * SkippedWithoutEngine}.
 */
public interface TestServers {

  /** The environment variable that names an Axon Server to run the tests on. */
  String NAMED_AXON_SERVER = "CPMS_TEST_AXON_SERVER";

  /** The running servers; the first call starts them and waits until all three answer. */
  static TestServers get() {
    return SharedTestServers.instance();
  }

  /** Whether they can be started: always, unless they should be containers without an engine. */
  static boolean canRun() {
    return SharedTestServers.canRun();
  }

  /** Makes an empty database and returns its JDBC address. */
  String newDatabase();

  /** Who may do everything in PostgreSQL. */
  String databaseUser();

  String databasePassword();

  /** Where Elasticsearch listens, without sign-in. */
  URI elasticsearch();

  /** Kafka's {@code bootstrap.servers}. */
  String kafka();

  /**
   * {@code host:port} of an Axon Server: the one that the environment variable {@code
   * CPMS_TEST_AXON_SERVER} names, which may hold events of other tests; otherwise one in a
   * container, or a new and empty one in memory.
   */
  default String axonServer() {
    String named = System.getenv(NAMED_AXON_SERVER);
    return named == null ? startAxonServer() : named;
  }

  /** Starts one of our own, unless it can be shared and runs already. */
  String startAxonServer();
}
