package eu.cpms.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

class CoreApiRulesTest {

  private static final ArchRule NO_INPUT_OR_OUTPUT =
      noClasses()
          .that()
          .resideInAPackage("eu.cpms.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..");

  private static final ArchRule NO_FRAMEWORK =
      noClasses()
          .that()
          .resideInAPackage("eu.cpms.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "org.axonframework..", "tools.jackson..", "jakarta..");

  private final JavaClasses published =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.cpms.api");

  @Test
  void thePublishedLanguageDoesNoInputOrOutput() {
    NO_INPUT_OR_OUTPUT.check(published);
  }

  @Test
  void thePublishedLanguageKnowsNoFramework() {
    NO_FRAMEWORK.check(published);
  }

  @Test
  void bothRulesCanFail() {
    JavaClasses bad = new ClassFileImporter().importClasses(ReadsFiles.class, KnowsSpring.class);
    assertThat(NO_INPUT_OR_OUTPUT.evaluate(bad).hasViolation()).isTrue();
    assertThat(NO_FRAMEWORK.evaluate(bad).hasViolation()).isTrue();
  }

  private static final class ReadsFiles {
    boolean exists(Path path) {
      return Files.exists(path);
    }
  }

  private static final class KnowsSpring {
    boolean hasText(String text) {
      return StringUtils.hasText(text);
    }
  }
}
