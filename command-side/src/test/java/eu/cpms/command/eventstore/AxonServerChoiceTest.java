package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.command.testing.RunningWriteModel;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

class AxonServerChoiceTest {

  @Test
  void bySettingTheSameApplicationIsAssembledOnAxonServer() {
    try (var app =
        RunningWriteModel.start(
            "cpms.event-store=axon-server", "axon.axonserver.servers=127.0.0.1:1")) {
      assertThat(app.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
      assertThat(app.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
    }
  }
}
