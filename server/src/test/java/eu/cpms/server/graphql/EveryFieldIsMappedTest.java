package eu.cpms.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.server.RunningServer;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

@RunningServer
@Import(EveryFieldIsMappedTest.Inspection.class)
class EveryFieldIsMappedTest {

  @TestConfiguration
  static class Inspection {

    private SchemaReport report = SchemaMappingInspector.inspect(emptySchema(), Map.of());

    @Bean
    GraphQlSourceBuilderCustomizer inspection() {
      return builder -> builder.inspectSchemaMappings(found -> report = found);
    }

    private static GraphQLSchema emptySchema() {
      return schema("type Query { nothing: String }");
    }
  }

  @Autowired private Inspection inspection;
  @Autowired private GraphQlSource source;

  @Test
  void noFieldArgumentOrHandlerIsLeftWithoutItsCounterpart() {
    assertThat(source.schema().getMutationType()).isNotNull();
    assertThat(inspection.report.unmappedFields()).isEmpty();
    assertThat(inspection.report.unmappedRegistrations()).isEmpty();
    assertThat(inspection.report.unmappedArguments()).isEmpty();
    assertThat(inspection.report.skippedTypes()).isEmpty();
  }

  @Test
  void aFieldThatNobodyAnswersIsFound() {
    SchemaReport report =
        SchemaMappingInspector.inspect(schema("type Query { forgotten: String }"), Map.of());

    assertThat(report.unmappedFields())
        .containsExactly(FieldCoordinates.coordinates("Query", "forgotten"));
  }

  private static GraphQLSchema schema(String definition) {
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(definition), RuntimeWiring.MOCKED_WIRING);
  }
}
