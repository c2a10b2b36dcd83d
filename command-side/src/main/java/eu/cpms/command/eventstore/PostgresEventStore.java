package eu.cpms.command.eventstore;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store in PostgreSQL, for one node or several. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "postgresql", matchIfMissing = true)
class PostgresEventStore {

  private static final int READ_BATCH = 1_000;

  /** How long events of another node may wait; those of this node are seen at once. */
  private static final int POLL_MILLIS = 100;

  @Bean
  EventStorageEngine eventStorageEngine(
      ConnectionProvider connections,
      TransactionManager transactions,
      Serializer snapshotSerializer,
      @Qualifier("eventSerializer") Serializer eventSerializer,
      org.axonframework.config.Configuration axon) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .snapshotSerializer(snapshotSerializer)
        .eventSerializer(eventSerializer)
        .upcasterChain(axon.upcasterChain())
        .snapshotFilter(axon.snapshotFilter())
        .persistenceExceptionResolver(new DuplicateKeys())
        .schema(Tables.events())
        .dataType(byte[].class)
        .batchSize(READ_BATCH)
        .build();
  }

  @Bean
  EventStore eventStore(EventStorageEngine engine) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .fetchDelay(POLL_MILLIS)
        .timeUnit(TimeUnit.MILLISECONDS)
        .build();
  }

  /** Part of the command's transaction: what was counted for a refused command is taken back. */
  @Bean(defaultCandidate = false)
  @Qualifier("counting")
  TransactionOperations counting(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }
}
