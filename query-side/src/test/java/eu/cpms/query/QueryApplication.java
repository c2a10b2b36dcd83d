package eu.cpms.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.query.testing.CountedRequests;
import eu.cpms.query.testing.TestStore;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;

/** The read side as an application assembles it, with a person who can be changed. */
@SpringBootConfiguration
@ImportAutoConfiguration(GraphQlAutoConfiguration.class)
@Import(QuerySideConfiguration.class)
class QueryApplication {

  /** Who asks; nobody when null. */
  static final class Asking implements CurrentActor {
    private final AtomicReference<@Nullable Actor> actor = new AtomicReference<>();

    void as(@Nullable Actor person) {
      actor.set(person);
    }

    @Override
    public Actor require() {
      Actor person = actor.get();
      if (person == null) {
        throw Refused.forbidden("You are not registered.");
      }
      return person;
    }

    @Override
    public String client() {
      return "127.0.0.1";
    }
  }

  @Bean
  Asking asking() {
    return new Asking();
  }

  @Bean
  TestStore store() {
    return new TestStore();
  }

  @Bean
  DataSource dataSource(TestStore store) {
    return store.dataSource();
  }

  @Bean
  EventStore eventStore(TestStore store) {
    return store.events();
  }

  @Bean
  TokenStore tokenStore(TestStore store) {
    return store.tokens();
  }

  @Bean
  TransactionManager transactions(TestStore store) {
    return store.transactions();
  }

  @Bean
  CountedRequests counted() {
    return new CountedRequests();
  }

  @Bean
  ElasticsearchClient client(CountedRequests counted) {
    return counted.client();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ErnCatalogue erns() {
    return new ErnCatalogue(List.of(ern("ern-01", 1), ern("ern-02", 2)));
  }

  /** What the schema has and no code answers, as far as it was found at start-up. */
  static final class Unanswered {
    private volatile @Nullable SchemaReport report;

    SchemaReport report() {
      return Objects.requireNonNull(report);
    }
  }

  @Bean
  Unanswered unanswered() {
    return new Unanswered();
  }

  @Bean
  GraphQlSourceBuilderCustomizer inspection(Unanswered unanswered) {
    return builder -> builder.inspectSchemaMappings(report -> unanswered.report = report);
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring
            .scalar(scalar("DateTime", Instant::parse))
            .scalar(scalar("Date", LocalDate::parse))
            .scalar(scalar("Long", Long::valueOf));
  }

  @Bean
  RefusedSubscriptions refusedSubscriptions() {
    return new RefusedSubscriptions();
  }

  @Bean
  DataFetcherExceptionResolverAdapter codes() {
    return new DataFetcherExceptionResolverAdapter() {
      @Override
      protected @Nullable GraphQLError resolveToSingleError(
          Throwable thrown, DataFetchingEnvironment field) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        return cause instanceof Refused refused
            ? GraphqlErrorBuilder.newError(field)
                .message(refused.getMessage())
                .extensions(Map.of("code", refused.rejection().code().name()))
                .build()
            : null;
      }
    };
  }

  private static Ern ern(String id, int order) {
    List<Ern.ThematicArea> areas = List.of(new Ern.ThematicArea(new AreaId(id + "-a01"), "Bones"));
    return new Ern(new ErnId(id), order, "E" + order, "ERN " + order, "Network", "area", areas);
  }

  private static GraphQLScalarType scalar(String name, Function<String, Object> parse) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(
            new Coercing<Object, Object>() {
              @Override
              public Object serialize(Object value, GraphQLContext context, Locale locale) {
                return value.toString();
              }

              @Override
              public Object parseValue(Object value, GraphQLContext context, Locale locale) {
                return parse.apply(value.toString());
              }

              @Override
              public Object parseLiteral(
                  Value<?> value,
                  CoercedVariables variables,
                  GraphQLContext context,
                  Locale locale) {
                return parse.apply(((StringValue) value).getValue());
              }
            })
        .build();
  }
}
