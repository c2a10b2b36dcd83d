package eu.cpms.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** An application of its own that fills the servers and then waits to be killed. */
final class ForkedServersMain {
  static final String READY = "ready";

  private ForkedServersMain() {}

  public static void main(String[] args) throws Exception {
    try {
      EmbeddedServers servers = EmbeddedServers.start(TestFolders.options(Path.of(args[0])));
      servers.awaitAll(Duration.ofMinutes(2));
      new Contents(servers).write("kept");
      System.out.println(READY);
      new CountDownLatch(1).await();
    } catch (EmbeddedServersException e) {
      System.out.println(e.getMessage());
    }
  }
}
