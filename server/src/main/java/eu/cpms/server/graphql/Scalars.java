package eu.cpms.server.graphql;

import static java.util.Objects.requireNonNull;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The schema's own scalars: DateTime, Date and Long. */
@Configuration(proxyBeanMethods = false)
class Scalars {

  @Bean
  RuntimeWiringConfigurer scalarWiring() {
    return wiring ->
        wiring
            .scalar(
                scalar("DateTime", text -> OffsetDateTime.parse(text).toInstant(), Instant.class))
            .scalar(scalar("Date", LocalDate::parse, LocalDate.class))
            .scalar(scalar("Long", Long::valueOf, Long.class));
  }

  private static <T> GraphQLScalarType scalar(
      String name, Function<String, T> parse, Class<T> type) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextCoercing<>(name, parse, type))
        .build();
  }

  private record TextCoercing<T>(String name, Function<String, T> parse, Class<T> type)
      implements Coercing<T, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return type == Long.class ? result : result.toString();
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return parse.apply(input.toString());
      } catch (RuntimeException e) {
        throw CoercingParseValueException.newCoercingParseValueException()
            .message("is not a " + name)
            .cause(e)
            .build();
      }
    }

    @Override
    public T parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      return switch (input) {
        case StringValue text -> parseValue(requireNonNull(text.getValue()), context, locale);
        case IntValue number -> parseValue(number.getValue(), context, locale);
        default ->
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                .message("is not a " + name)
                .build();
      };
    }
  }
}
