package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cpms.command.testing.RunningWriteModel;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class EventStoreCheckTest {

  @Test
  void onOtherPartsThanTheDeclaredOnesTheApplicationDoesNotStart() {
    Serializer json = Jackson3Serializer.builder().build();
    Configuration axon =
        DefaultConfigurer.defaultConfiguration()
            .configureSerializer(c -> json)
            .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
            .buildConfiguration();

    assertThatThrownBy(
            () -> new EventStoreCheck(axon, new MockEnvironment()).afterSingletonsInstantiated())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Axon's transaction manager is");
  }

  @Test
  void anUnknownEventStoreIsNamed() {
    assertThatThrownBy(() -> RunningWriteModel.start("cpms.event-store=elsewhere").close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cpms.event-store is 'elsewhere': use postgresql or axon-server");
  }

  @ParameterizedTest
  @CsvSource({"postgresql, false", "axon-server, true"})
  void onlyTheEventStoreSettingDecidesWhetherAxonServerIsContacted(String store, String enabled) {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("cpms.event-store", store)
            .withProperty("axon.axonserver.enabled", "true");

    new EventStoreDefaults().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo(enabled);
    assertThat(System.getProperty(EventStoreDefaults.UPDATE_CHECKER_OFF)).isEqualTo("true");
  }
}
