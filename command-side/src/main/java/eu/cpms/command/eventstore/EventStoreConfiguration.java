package eu.cpms.command.eventstore;

import eu.cpms.api.EventCatalogue;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What Axon's own auto-configuration leaves out or gets wrong on Spring Boot 4, declared by hand;
 * {@link EventStoreCheck} refuses to start without it. Needs a {@link DataSource} for PostgreSQL.
 * Upcasters are beans of type {@link
 * org.axonframework.serialization.upcasting.event.EventUpcaster}.
 */
@Configuration(proxyBeanMethods = false)
@Import({PostgresEventStore.class, AxonServerEvents.class, EventStoreCheck.class})
public class EventStoreConfiguration {

  /** Events between two snapshots of an aggregate. */
  static final int SNAPSHOT_EVERY = 250;

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new UnitOfWorkAwareConnectionProviderWrapper(
        new SpringDataSourceConnectionProvider(dataSource));
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connections, Serializer serializer, Environment environment) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .schema(Tables.tokens())
        .nodeId(NodeId.of(environment))
        .build();
  }

  @Bean
  @Primary
  Serializer serializer() {
    return Jackson3Serializer.builder().build();
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(Serializer serializer) {
    return serializer;
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer() {
    return new EventSerializer(EventCatalogue.byName());
  }

  @Bean
  SnapshotTriggerDefinition everyFewEvents(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
  }

  @Bean
  Cache aggregateCache() {
    return new WeakReferenceCache();
  }

  /** Waits at most 5 s for another command on the same aggregate. */
  @Bean
  PessimisticLockFactory aggregateLocks() {
    return PessimisticLockFactory.builder().acquireAttempts(100).lockAttemptTimeout(50).build();
  }
}
