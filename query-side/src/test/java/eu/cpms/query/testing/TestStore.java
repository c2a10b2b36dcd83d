package eu.cpms.query.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.cpms.embedded.testing.TestServers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event store in a PostgreSQL database of its own. */
public final class TestStore implements AutoCloseable {

  private static final int POOL = 10;
  private final HikariDataSource dataSource;
  private final TransactionManager transactions;
  private final ConnectionProvider connections;
  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final EmbeddedEventStore events;

  public TestStore() {
    dataSource = pool(TestServers.get());
    new ResourceDatabasePopulator(new ClassPathResource("event-store.sql")).execute(dataSource);
    transactions = new SpringTransactionManager(new JdbcTransactionManager(dataSource));
    connections =
        new UnitOfWorkAwareConnectionProviderWrapper(
            new SpringDataSourceConnectionProvider(dataSource));
    events =
        EmbeddedEventStore.builder()
            .storageEngine(engine())
            .fetchDelay(50)
            .timeUnit(TimeUnit.MILLISECONDS)
            .build();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public TransactionManager transactions() {
    return transactions;
  }

  public EventStore events() {
    return events;
  }

  public TokenStore tokens() {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .build())
        .build();
  }

  public void append(List<? extends DomainEventMessage<?>> messages) {
    transactions.executeInTransaction(() -> events.publish(messages));
  }

  @Override
  public void close() {
    events.shutDown();
    dataSource.close();
  }

  private JdbcEventStorageEngine engine() {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(connections)
        .transactionManager(transactions)
        .snapshotSerializer(serializer)
        .eventSerializer(serializer)
        .schema(
            EventSchema.builder()
                .eventTable("domain_event_entry")
                .snapshotTable("snapshot_event_entry")
                .globalIndexColumn("global_index")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .eventIdentifierColumn("event_identifier")
                .metaDataColumn("meta_data")
                .payloadRevisionColumn("payload_revision")
                .payloadTypeColumn("payload_type")
                .timestampColumn("time_stamp")
                .build())
        .dataType(byte[].class)
        .batchSize(1_000)
        .build();
  }

  private static HikariDataSource pool(TestServers servers) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(servers.newDatabase());
    config.setUsername(servers.databaseUser());
    config.setPassword(servers.databasePassword());
    config.setMaximumPoolSize(POOL);
    return new HikariDataSource(config);
  }
}
