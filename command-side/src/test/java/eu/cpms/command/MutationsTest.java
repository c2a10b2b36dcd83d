package eu.cpms.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.data.method.annotation.MutationMapping;

class MutationsTest {

  /** It changes no case: the query side answers it. */
  private static final Set<String> OF_THE_QUERY_SIDE = Set.of("rebuildReadModel");

  @Test
  void everyMutationOfTheSchemaHasItsMethodAndNoMethodIsLeftOver() throws IOException {
    assertThat(methods()).isEqualTo(schema());
  }

  private static Set<String> methods() {
    return new ClassFileImporter()
        .importPackages("eu.cpms.command").stream()
            .map(JavaClass::getMethods)
            .flatMap(Set::stream)
            .filter(method -> method.isAnnotatedWith(MutationMapping.class))
            .map(JavaMethod::getName)
            .collect(toSet());
  }

  private static Set<String> schema() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls");
    return Stream.of(files).flatMap(MutationsTest::mutations).collect(toSet());
  }

  private static Stream<String> mutations(Resource file) {
    return Parser.parse(text(file)).getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(type -> type.getName().equals("Mutation"))
        .flatMap(type -> type.getFieldDefinitions().stream())
        .map(FieldDefinition::getName)
        .filter(name -> !OF_THE_QUERY_SIDE.contains(name));
  }

  private static String text(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
