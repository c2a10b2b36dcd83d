package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersTest {
  @TempDir Path folder;

  @Test
  void aKilledApplicationLeavesNoProcessAndLosesNothing() throws Exception {
    Path data = TestFolders.openToAll(folder).resolve("data");

    List<ProcessHandle> children = fillAndKill(data);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    try (EmbeddedServers servers = EmbeddedServers.start(TestFolders.options(data))) {
      servers.awaitAll(Duration.ofMinutes(2));
      assertThat(new Contents(servers).read()).containsExactly("kept", "kept", "kept");
    }
  }

  @Test
  void serversThatAreKilledComeBackWithWhatTheyHad() throws Exception {
    Path data = TestFolders.openToAll(folder).resolve("data");
    Set<ProcessHandle> strangers = children();
    try (EmbeddedServers servers = EmbeddedServers.start(TestFolders.options(data))) {
      servers.awaitAll(Duration.ofMinutes(2));
      Contents contents = new Contents(servers);
      contents.write("kept");

      Set<ProcessHandle> killed = children();
      killed.removeAll(strangers);
      assertThat(killed).hasSizeGreaterThan(3);
      killed.forEach(ProcessHandle::destroyForcibly);

      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(contents.read()).containsExactly("kept", "kept", "kept"));
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  private List<ProcessHandle> fillAndKill(Path data) throws Exception {
    try (Fork fork = Fork.start(folder.resolve("output"), data)) {
      fork.awaitReady();
      assertThat(fork.said()).isEqualTo(ForkedServersMain.READY);
      List<ProcessHandle> children = fork.children();
      assertThat(children).hasSizeGreaterThan(3);
      fork.kill();
      return children;
    }
  }
}
