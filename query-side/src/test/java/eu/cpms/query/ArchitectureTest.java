package eu.cpms.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.cpms.query.fold.Fold;
import java.io.File;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.cpms.query");

  private static final ArchRule NEVER_THE_WRITE_SIDE =
      noClasses().should().dependOnClassesThat().resideInAPackage("eu.cpms.command..");

  private static final ArchRule FOLDS_ARE_PURE =
      noClasses()
          .that(implement(Fold.class))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.net..",
              "java.nio..",
              "java.sql..",
              "javax.sql..",
              "org.slf4j..",
              "co.elastic..",
              "org.axonframework..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  private static final ArchRule ONLY_FOLDS_ARE_WRITTEN_BY_THE_ENGINE =
      classes().that().haveSimpleNameEndingWith("Fold").should().beAssignableTo(Fold.class);

  @Test
  void theReadSideNeverImportsTheWriteSide() {
    NEVER_THE_WRITE_SIDE.check(PRODUCT);
  }

  @Test
  void foldsAreWithoutInputAndOutput() {
    FOLDS_ARE_PURE.check(PRODUCT);
    ONLY_FOLDS_ARE_WRITTEN_BY_THE_ENGINE.check(PRODUCT);
    assertThat(PRODUCT.stream().filter(implement(Fold.class))).hasSize(6);
  }

  @Test
  void theRulesCanFail() {
    JavaClasses wrong =
        new ClassFileImporter()
            .importClasses(
                ImpureFold.class, NotAFold.class, eu.cpms.command.ImportsTheWriteSide.class);
    assertThat(FOLDS_ARE_PURE.evaluate(wrong).hasViolation()).isTrue();
    assertThat(ONLY_FOLDS_ARE_WRITTEN_BY_THE_ENGINE.evaluate(wrong).hasViolation()).isTrue();
    assertThat(NEVER_THE_WRITE_SIDE.evaluate(wrong).hasViolation()).isTrue();
  }

  private static DescribedPredicate<JavaClass> implement(Class<?> type) {
    return DescribedPredicate.describe(
        "implement " + type.getSimpleName(),
        found -> found.isAssignableTo(type) && !found.isInterface());
  }

  /** What the third rule forbids: the name without the promise. */
  static final class NotAFold {}

  /** What the second rule forbids: a fold that reads a file. */
  abstract static class ImpureFold implements Fold<String> {
    final File file = new File("/dev/null");
  }
}
