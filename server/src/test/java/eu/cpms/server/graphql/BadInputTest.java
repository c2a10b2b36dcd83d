package eu.cpms.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.server.DemoCallers;
import eu.cpms.server.RunningServer;
import eu.cpms.server.client.GraphQl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

/** Every mutation of the schema, found by itself: input that cannot be used changes nothing. */
@RunningServer
class BadInputTest {

  private static final String SELECTION = " { __typename }";
  private static final List<String> REFUSALS =
      List.of("BAD_INPUT", "FORBIDDEN", "NOT_FOUND", "RULE_VIOLATED");

  @Autowired private GraphQlSource source;
  @Autowired private ApplicationContext context;
  @Autowired private EventStore events;

  @TestFactory
  Stream<DynamicTest> withoutItsArguments() {
    return mutations(
        mutation -> "mutation { " + mutation.getName() + SELECTION + " }",
        mutation -> Map.of(),
        List.of("BAD_INPUT"));
  }

  @TestFactory
  Stream<DynamicTest> withArgumentsOfAnotherType() {
    return mutations(
        BadInputTest::call,
        mutation -> variables(mutation, type -> List.of(Map.of())),
        List.of("BAD_INPUT"));
  }

  @TestFactory
  Stream<DynamicTest> withMalformedIdsAndEndlessTexts() {
    return mutations(BadInputTest::call, mutation -> variables(mutation, this::absurd), REFUSALS);
  }

  @TestFactory
  Stream<DynamicTest> withIdsThatNobodyHas() {
    return mutations(BadInputTest::call, mutation -> variables(mutation, this::unknown), REFUSALS);
  }

  @Test
  void everyMutationWasFound() {
    assertThat(mutationFields()).hasSizeGreaterThan(20);
  }

  private Stream<DynamicTest> mutations(
      Function<GraphQLFieldDefinition, String> query,
      Function<GraphQLFieldDefinition, Map<String, Object>> variables,
      List<String> codes) {
    GraphQl requester = DemoCallers.as("requester", context);
    return mutationFields().stream()
        .map(
            mutation ->
                DynamicTest.dynamicTest(
                    mutation.getName(),
                    () -> {
                      long before = events();
                      assertThat(requester.codeOf(query.apply(mutation), variables.apply(mutation)))
                          .isIn(codes);
                      assertThat(events()).isEqualTo(before);
                    }));
  }

  private List<GraphQLFieldDefinition> mutationFields() {
    return source.schema().getMutationType().getFieldDefinitions();
  }

  private long events() {
    TrackingToken newest = events.createHeadToken();
    return newest == null ? -1 : newest.position().orElseThrow();
  }

  private static String call(GraphQLFieldDefinition mutation) {
    String declared =
        mutation.getArguments().stream()
            .map(a -> "$" + a.getName() + ": " + GraphQLTypeUtil.simplePrint(a.getType()))
            .collect(Collectors.joining(", "));
    String passed =
        mutation.getArguments().stream()
            .map(a -> a.getName() + ": $" + a.getName())
            .collect(Collectors.joining(", "));
    return "mutation(%s) { %s(%s)%s }".formatted(declared, mutation.getName(), passed, SELECTION);
  }

  private static Map<String, Object> variables(
      GraphQLFieldDefinition mutation, Function<GraphQLInputType, Object> value) {
    Map<String, Object> variables = new HashMap<>();
    for (GraphQLArgument argument : mutation.getArguments()) {
      variables.put(argument.getName(), value.apply(argument.getType()));
    }
    return variables;
  }

  private Object absurd(GraphQLType type) {
    return filled(type, "no id: ../' OR 1=1 ", "x".repeat(30_000), -1);
  }

  private Object unknown(GraphQLType type) {
    return filled(type, "00000000-0000-4000-8000-000000000000", "words", 1);
  }

  private Object filled(GraphQLType type, String id, String text, int number) {
    return switch (type) {
      case GraphQLNonNull required -> filled(required.getWrappedType(), id, text, number);
      case GraphQLList list -> List.of(filled(list.getWrappedType(), id, text, number));
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      case GraphQLInputObjectType input ->
          input.getFields().stream()
              .collect(
                  Collectors.toMap(
                      field -> field.getName(),
                      field -> filled(field.getType(), id, text, number)));
      case GraphQLScalarType scalar -> scalar(scalar.getName(), id, text, number);
      default -> throw new IllegalStateException("unknown kind of type: " + type);
    };
  }

  private static Object scalar(String name, String id, String text, int number) {
    return switch (name) {
      case "ID" -> id;
      case "Int", "Long" -> number;
      case "Boolean" -> true;
      case "DateTime" -> "2026-01-01T00:00:00Z";
      case "Date" -> "2026-01-01";
      default -> text;
    };
  }
}
