package eu.cpms.query.fold;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * What every projection is made of.
 *
 * @param prefix of all index names, such as {@code cpms-}
 */
record ProjectionParts(
    StreamableMessageSource<TrackedEventMessage<?>> events,
    TokenStore tokens,
    TransactionManager transactions,
    ElasticsearchClient client,
    String prefix) {

  Checkpoint checkpoint(IndexName index) {
    return new Checkpoint(tokens, transactions, index);
  }

  Indices indices() {
    return new Indices(client);
  }

  /** The position of the newest event. */
  long head() {
    return Positions.of(events.createHeadToken());
  }
}
