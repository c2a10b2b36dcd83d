package eu.cpms.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import eu.cpms.query.access.CentreDocument;
import eu.cpms.query.access.CentresFold;
import eu.cpms.query.access.MemberDocument;
import eu.cpms.query.access.MembersFold;
import eu.cpms.query.elastic.ReadModel;
import eu.cpms.query.history.CaseDocument;
import eu.cpms.query.history.CasesFold;
import eu.cpms.query.panel.PanelDocument;
import eu.cpms.query.panel.PanelsFold;
import eu.cpms.query.patient.PatientDocument;
import eu.cpms.query.patient.PatientsFold;
import eu.cpms.query.timeline.TimelineDocument;
import eu.cpms.query.timeline.TimelineFold;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The read side, for an application to import. It needs these beans:
 *
 * <ul>
 *   <li>{@link ElasticsearchClient} with a Jackson 3 mapper; connection timeout 1 s, socket timeout
 *       5 s
 *   <li>Axon's {@code EventStore}, {@code TokenStore} and {@code TransactionManager}
 *   <li>{@link javax.sql.DataSource} of the event store, when that is PostgreSQL
 *   <li>{@link java.time.Clock}, {@link eu.cpms.api.access.ErnCatalogue}, {@link
 *       eu.cpms.api.access.CurrentActor}
 *   <li>optionally Micrometer's {@code MeterRegistry}
 * </ul>
 *
 * <p>Settings: {@code cpms.elasticsearch.index-prefix} (default {@code cpms-}), {@code
 * cpms.event-store} ({@code postgresql} or {@code axon-server}).
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySideConfiguration {

  private final ElasticsearchClient client;
  private final String prefix;

  QuerySideConfiguration(
      ElasticsearchClient client,
      @Value("${cpms.elasticsearch.index-prefix:cpms-}") String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  @Bean
  ReadModel<MemberDocument> memberDocuments(MembersFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }

  @Bean
  ReadModel<CentreDocument> centreDocuments(CentresFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }

  @Bean
  ReadModel<PatientDocument> patientDocuments(PatientsFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }

  @Bean
  ReadModel<PanelDocument> panelDocuments(PanelsFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }

  @Bean
  ReadModel<TimelineDocument> timelineDocuments(TimelineFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }

  @Bean
  ReadModel<CaseDocument> caseDocuments(CasesFold fold) {
    return new ReadModel<>(client, prefix, fold);
  }
}
