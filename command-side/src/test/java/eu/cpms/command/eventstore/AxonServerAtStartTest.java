package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.embedded.testing.axonserver.InMemoryAxonServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxonServerAtStartTest {

  private final InMemoryAxonServer axonServer = InMemoryAxonServer.start();
  private final AxonServerCalls calls = new AxonServerCalls();
  private final AxonServerConnectionManager connections = connections();

  @AfterEach
  void end() {
    connections.shutdown();
    axonServer.close();
  }

  @Test
  void anAbsentAxonServerIsNamedInOneLine() {
    axonServer.stop();

    assertThatThrownBy(() -> atStart().await(Duration.ofSeconds(1)))
        .isInstanceOf(EventStoreUnreachable.class)
        .hasMessageStartingWith(
            "Axon Server at "
                + axonServer.address()
                + " (axon.axonserver.servers) cannot be used: UNAVAILABLE")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void oneThatComesLaterIsWaitedFor() {
    axonServer.stop();
    var waiting = CompletableFuture.runAsync(() -> atStart().await(Duration.ofSeconds(30)));

    axonServer.startAgain();

    assertThatCode(waiting::join).doesNotThrowAnyException();
  }

  @Test
  void aWrongTokenIsRefusedAtOnce() {
    axonServer.askFor("another token");

    assertThatThrownBy(() -> atStart().await(Duration.ofMinutes(10)))
        .hasMessageContaining("PERMISSION_DENIED");
  }

  private AxonServerAtStart atStart() {
    return new AxonServerAtStart(connections, calls, axonServer.address());
  }

  private AxonServerConnectionManager connections() {
    AxonServerConfiguration settings = new AxonServerConfiguration();
    settings.setServers(axonServer.address());
    settings.setComponentName("test");
    settings.setToken("our token");
    return AxonServerConnectionManager.builder()
        .axonServerConfiguration(settings)
        .routingServers(axonServer.address())
        .channelCustomizer(channel -> channel.intercept(calls))
        .build();
  }
}
