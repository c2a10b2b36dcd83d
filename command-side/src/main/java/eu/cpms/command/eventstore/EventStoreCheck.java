package eu.cpms.command.eventstore;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Stops the start-up when Axon would run on other parts than those declared here. */
final class EventStoreCheck implements SmartInitializingSingleton {

  private final Configuration axon;
  private final Environment environment;

  EventStoreCheck(Configuration axon, Environment environment) {
    this.axon = axon;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    require("transaction manager", part(TransactionManager.class), SpringTransactionManager.class);
    require("token store", part(TokenStore.class), JdbcTokenStore.class);
    require("event store", axon.eventStore(), expectedEventStore());
    require("command bus", axon.commandBus(), SimpleCommandBus.class);
    require("event serializer", axon.eventSerializer(), EventSerializer.class);
    require("message serializer", axon.messageSerializer(), Jackson3Serializer.class);
    require("serializer", axon.serializer(), Jackson3Serializer.class);
    if (!Boolean.getBoolean(EventStoreDefaults.UPDATE_CHECKER_OFF)) {
      throw new IllegalStateException(
          "Axon would call home: set -D" + EventStoreDefaults.UPDATE_CHECKER_OFF + "=true");
    }
  }

  private @Nullable Object part(Class<?> type) {
    return axon.getComponent(type);
  }

  private Class<?> expectedEventStore() {
    return EventStoreKind.of(environment) == EventStoreKind.POSTGRESQL
        ? EmbeddedEventStore.class
        : RefusingEventStore.class;
  }

  private static void require(String part, @Nullable Object found, Class<?> expected) {
    if (!expected.isInstance(found)) {
      throw new IllegalStateException(
          "Axon's " + part + " is " + found + " instead of a " + expected.getName());
    }
  }
}
