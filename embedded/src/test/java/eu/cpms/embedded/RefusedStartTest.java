package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {
  @TempDir Path data;

  @Test
  void aFolderInUseIsRefusedWithTheProcessThatUsesIt() {
    try (DataFolder held = DataFolder.open(data)) {
      assertThatExceptionOfType(EmbeddedServersException.class)
          .isThrownBy(() -> EmbeddedServers.start(TestFolders.options(held.path())))
          .withMessageContaining(data.toString())
          .withMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertThatExceptionOfType(EmbeddedServersException.class)
        .isThrownBy(() -> EmbeddedServers.start(TestFolders.options(file)))
        .withMessageContaining("data folder " + file + " cannot be made");
  }

  @Test
  void aReadOnlyFolderIsRefused() throws Exception {
    Path readOnly = Files.createDirectory(data.resolve("read-only"));
    Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));

    try (Fork fork = Fork.start(data.resolve("output"), readOnly, OrdinaryUser.prefix())) {
      assertThat(fork.awaitEnd())
          .isEqualTo(
              "data folder " + readOnly + " is read-only; make it writable or choose another one");
    }
  }

  @Test
  void aBusyPortIsRefusedAndTheFolderIsFreeAgain() throws IOException {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = busy.getLocalPort();
      assertThatExceptionOfType(EmbeddedServersException.class)
          .isThrownBy(
              () ->
                  EmbeddedServers.start(
                      TestFolders.options(data).withPorts(new EmbeddedPorts(0, port, 0))))
          .withMessage(
              "port %d for Elasticsearch 9.5.2 is in use; stop the program that listens there or set"
                  + " cpms.embedded.elasticsearch-port",
              port);
    }
    DataFolder.open(data).close();
  }

  @Test
  void oneThatDoesNotComeUpIsNamedWithItsLastWordsAndTheOthersAreStopped() {
    EmbeddedOptions options = TestFolders.options(data).withElasticsearchHeap("much");

    try (EmbeddedServers servers = EmbeddedServers.start(options)) {
      assertThatExceptionOfType(EmbeddedServersException.class)
          .isThrownBy(() -> servers.awaitAll(Duration.ofMinutes(1)))
          .withMessageStartingWith("Elasticsearch 9.5.2 did not start")
          .withMessageContaining("-Xmxmuch");
      assertThatExceptionOfType(EmbeddedServersException.class)
          .isThrownBy(() -> servers.awaitPostgres(Duration.ofMinutes(1)))
          .withMessageStartingWith("Elasticsearch 9.5.2 did not start");
    }
  }
}
