package eu.cpms.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import eu.cpms.command.eventstore.EventSourced;
import eu.cpms.query.StrangerFromTheReadSide;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ArchitectureTest {

  private static final ArchRule KNOWS_NO_READ_SIDE =
      noClasses().should().dependOnClassesThat().resideInAPackage("eu.cpms.query..");

  private static final ArchRule AGGREGATES_DO_NO_INPUT_OR_OUTPUT =
      noClasses()
          .that()
          .areAnnotatedWith(EventSourced.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.net..",
              "java.nio..",
              "java.sql..",
              "org.springframework..",
              "org.slf4j..",
              "org.axonframework.eventsourcing.eventstore..");

  private static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses().should().callMethod(Instant.class, "now");

  private static final ArchRule CONTEXTS_FORM_NO_CIRCLE =
      slices().matching("eu.cpms.command.(*)..").should().beFreeOfCycles();

  private static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
      classes()
          .that()
          .areAnnotatedWith("org.springframework.stereotype.Controller")
          .should()
          .bePackagePrivate();

  private static final ArchRule NOTHING_SLEEPS =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  private static final JavaClasses WRITE_MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("eu.cpms.command");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(KNOWS_NO_READ_SIDE, KnowsTheReadSide.class),
        Arguments.of(AGGREGATES_DO_NO_INPUT_OR_OUTPUT, LoggingAggregate.class),
        Arguments.of(AGGREGATES_DO_NO_INPUT_OR_OUTPUT, ReadingAggregate.class),
        Arguments.of(TIME_COMES_FROM_THE_CLOCK, LooksAtTheWall.class),
        Arguments.of(CONTROLLERS_ARE_NOT_PUBLIC, PublicController.class),
        Arguments.of(NOTHING_SLEEPS, Sleeper.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theWriteModelKeepsTheRule(ArchRule rule, Class<?> offender) {
    rule.check(WRITE_MODEL);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCanFail(ArchRule rule, Class<?> offender) {
    JavaClasses bad = new ClassFileImporter().importClasses(offender);
    assertThat(rule.evaluate(bad).hasViolation()).isTrue();
  }

  @Test
  void contextsDependOnEachOtherInOneDirection() {
    CONTEXTS_FORM_NO_CIRCLE.check(WRITE_MODEL);
  }

  @Test
  void circlesBetweenContextsAreFound() {
    JavaClasses circle =
        new ClassFileImporter()
            .importPackages("eu.cpms.command.circle.left", "eu.cpms.command.circle.right");
    assertThat(
            slices()
                .matching("eu.cpms.command.circle.(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(circle)
                .hasViolation())
        .isTrue();
  }

  private static final class KnowsTheReadSide {
    @Nullable StrangerFromTheReadSide stranger;
  }

  @EventSourced
  private static final class LoggingAggregate {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingAggregate.class);

    void on(Object event) {
      LOG.info("{}", event);
    }
  }

  @EventSourced
  private static final class ReadingAggregate {
    @Nullable EventStore events;
  }

  private static final class LooksAtTheWall {
    Instant time() {
      return Instant.now();
    }
  }

  @org.springframework.stereotype.Controller
  public static final class PublicController {}

  private static final class Sleeper {
    void rest() throws InterruptedException {
      Thread.sleep(1);
    }
  }
}
