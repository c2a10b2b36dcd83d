package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {
  @TempDir Path data;

  @Test
  void whenItsMakingIsInterruptedNothingGoesOnWriting() throws Exception {
    Path binaries = TestFolders.options(data).binaries().toAbsolutePath();
    try (DataFolder folder = DataFolder.open(data)) {
      Children children = new Children(Account.thatCanEnter(data, binaries), folder);
      Path bin = new PostgresBinaries(binaries).unpacked().resolve("bin");
      Path home = children.own(folder.folder("postgresql"));
      PostgresCluster cluster = new PostgresCluster(bin, children, home);
      var endpoint = new PostgresEndpoint(1, "cpms", "a password");
      CompletableFuture<Path> made = new CompletableFuture<>();
      Thread maker =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      made.complete(cluster.ready(endpoint, Duration.ofMinutes(1)));
                    } catch (Exception e) {
                      made.completeExceptionally(e);
                    }
                  });
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(5))
          .until(PostgresClusterTest::isMade);

      maker.interrupt();
      maker.join();

      assertThat(made).isCompletedExceptionally();
      assertThat(isMade()).isFalse();
    }
  }

  private static boolean isMade() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().command().stream())
        .anyMatch(command -> command.endsWith("/initdb"));
  }
}
