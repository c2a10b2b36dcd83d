package eu.cpms.server.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Each rule is shown to hold for the product and to fail for a breach. */
class HouseRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.cpms");

  private static final JavaClasses BREACHES =
      new ClassFileImporter()
          .importPackages(
              "eu.cpms.command.broken",
              "eu.cpms.query.broken",
              "eu.cpms.ingest.broken",
              "eu.cpms.embedded.broken",
              "eu.cpms.api.broken");

  static Stream<ArchRule> rules() {
    return Stream.of(
        never("eu.cpms.command..", "eu.cpms.query.."),
        never("eu.cpms.query..", "eu.cpms.command.."),
        never("eu.cpms.command..", "eu.cpms.server..", "eu.cpms.ingest..", "eu.cpms.embedded.."),
        never("eu.cpms.query..", "eu.cpms.server..", "eu.cpms.ingest..", "eu.cpms.embedded.."),
        never("eu.cpms.ingest..", "eu.cpms.command..", "eu.cpms.query..", "eu.cpms.server.."),
        never(
            "eu.cpms.embedded..",
            "eu.cpms.api..",
            "eu.cpms.command..",
            "eu.cpms.query..",
            "eu.cpms.server.."),
        never("eu.cpms.api..", "java.io..", "java.net..", "java.nio.file..", "java.sql.."),
        never(
            "eu.cpms.api..",
            "org.springframework..",
            "org.axonframework..",
            "eu.cpms.command..",
            "eu.cpms.query.."));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aBreachOfTheRuleIsFound(ArchRule rule) {
    assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue();
  }

  private static ArchRule never(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to);
  }
}
