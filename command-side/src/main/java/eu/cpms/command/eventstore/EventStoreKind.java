package eu.cpms.command.eventstore;

import org.springframework.core.env.Environment;

/** Where events are kept, as {@code cpms.event-store} says; PostgreSQL when it says nothing. */
enum EventStoreKind {
  POSTGRESQL,
  AXON_SERVER;

  static EventStoreKind of(Environment environment) {
    String name = environment.getProperty("cpms.event-store", "postgresql");
    return switch (name) {
      case "postgresql" -> POSTGRESQL;
      case "axon-server" -> AXON_SERVER;
      default ->
          throw new IllegalStateException(
              "cpms.event-store is '" + name + "': use postgresql or axon-server");
    };
  }
}
