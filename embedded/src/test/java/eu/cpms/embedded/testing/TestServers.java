package eu.cpms.embedded.testing;

import java.net.URI;

/**
 * PostgreSQL, Elasticsearch and Kafka for tests, started once for each JVM and shared by all its
 * tests: each test takes a database of its own, and names of its own for indexes and topics.
 *
 * <p>They are the embedded ones, or with {@code -Dcpms.test.servers=containers} the official images
 * in containers. Without a container engine the tests are then skipped with that reason.
 */
public interface TestServers {

  /** The running servers; the first call starts them and waits until all three answer. */
  static TestServers get() {
    return SharedTestServers.instance();
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
}
