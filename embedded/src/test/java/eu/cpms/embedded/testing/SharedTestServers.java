package eu.cpms.embedded.testing;

/** One set of servers for the whole JVM, stopped with it. */
final class SharedTestServers {
  private static final boolean CONTAINERS =
      "containers".equals(System.getProperty("cpms.test.servers"));

  private SharedTestServers() {}

  static TestServers instance() {
    if (CONTAINERS) {
      ContainerTestServers.assumeEngine();
      return Containers.SERVERS;
    }
    return Embedded.SERVERS;
  }

  private static final class Embedded {
    static final TestServers SERVERS = EmbeddedTestServers.start();
  }

  private static final class Containers {
    static final TestServers SERVERS = ContainerTestServers.start();
  }
}
