package eu.cpms.command.eventstore;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The event store in Axon Server, for one node or several. Commands and queries do not go through
 * it: each node handles its own, and the number of an event in its history is the guard.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "axon-server")
class AxonServerEvents {

  /** Both may have been started together. */
  private static final Duration LONGEST_AT_START = Duration.ofMinutes(1);

  @Bean
  AxonServerCalls axonServerCalls() {
    return new AxonServerCalls();
  }

  @Bean
  ManagedChannelCustomizer boundedCalls(AxonServerCalls calls) {
    return channel -> channel.intercept(calls);
  }

  @Bean
  EventStore eventStore(
      AxonServerConfiguration settings,
      AxonServerConnectionManager connections,
      AxonServerCalls calls,
      Serializer snapshotSerializer,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      org.axonframework.config.Configuration axon) {
    new AxonServerAtStart(connections, calls, settings.getServers()).await(LONGEST_AT_START);
    return new RefusingEventStore(
        AxonServerEventStore.builder()
            .configuration(settings)
            .platformConnectionManager(connections)
            .snapshotSerializer(snapshotSerializer)
            .eventSerializer(eventSerializer)
            .upcasterChain(axon.upcasterChain())
            .snapshotFilter(axon.snapshotFilter())
            .build());
  }

  /** No transaction spans both servers: what is counted stays counted, whatever follows. */
  @Bean(defaultCandidate = false)
  @Qualifier("counting")
  TransactionOperations counting(PlatformTransactionManager transactions) {
    TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return ownTransaction;
  }
}
