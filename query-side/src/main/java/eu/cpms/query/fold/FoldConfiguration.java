package eu.cpms.query.fold;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FoldConfiguration {

  @Bean
  Projections projections(
      EventStore events,
      TokenStore tokens,
      TransactionManager transactions,
      ElasticsearchClient client,
      @Value("${cpms.elasticsearch.index-prefix:cpms-}") String prefix,
      List<Fold<?>> folds) {
    return new Projections(
        new ProjectionParts(events, tokens, transactions, client, prefix), folds);
  }
}
