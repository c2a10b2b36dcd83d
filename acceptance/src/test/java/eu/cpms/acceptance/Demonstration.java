package eu.cpms.acceptance;

import static java.util.Objects.requireNonNull;

import eu.cpms.embedded.testing.TestServers;
import eu.cpms.embedded.testing.axonserver.InMemoryAxonServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One running demonstration for all tests that leave it running. */
final class Demonstration implements BeforeAllCallback {

  private @Nullable RunningCpms running;

  RunningCpms cpms() {
    return requireNonNull(running);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(Namespace.create(Demonstration.class))
            .computeIfAbsent(
                "running", key -> RunningCpms.start(newFolder(), eventStore()), RunningCpms.class);
  }

  /** {@code -Dcpms.test.event-store=axon-server} runs it with its events in Axon Server. */
  private static String[] eventStore() {
    if (!"axon-server".equals(System.getProperty("cpms.test.event-store"))) {
      return new String[0];
    }
    String named = System.getenv(TestServers.NAMED_AXON_SERVER);
    String address = named == null ? InMemoryAxonServer.start().address() : named;
    return new String[] {"--cpms.event-store=axon-server", "--axon.axonserver.servers=" + address};
  }

  static Path newFolder() {
    try {
      Path folders = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
      return Files.createTempDirectory(folders, "cpms-");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
