package eu.cpms.embedded.testing;

/** One set of servers for the whole JVM, stopped with it. */
final class SharedTestServers {
  private static final boolean CONTAINERS =
      "containers".equals(System.getProperty("cpms.test.servers"));

  private SharedTestServers() {}

  static TestServers instance() {
    return CONTAINERS ? Containers.SERVERS : Embedded.SERVERS;
  }

  static boolean canRun() {
    return !CONTAINERS || Engine.IS_THERE;
  }

  private static final class Engine {
    static final boolean IS_THERE = ContainerTestServers.hasEngine();
  }

  private static final class Embedded {
    static final TestServers SERVERS = EmbeddedTestServers.start();
  }

  private static final class Containers {
    static final TestServers SERVERS = ContainerTestServers.start();
  }
}
