package eu.cpms.media.engine.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some seconds of fuzzing for all parsers; the benchmark command fuzzes each for longer. */
class FuzzTest {
  private static final int SECONDS = 15;

  @TempDir private Path folder;

  @Test
  void nothingIsFound() throws Exception {
    Fuzz.Outcome outcome = Fuzz.run("fuzz.EveryFuzz", SECONDS, folder);
    assertThat(outcome.exit()).as(outcome.output()).isZero();
    assertThat(outcome.summary()).as("runs that cover something").isNotEmpty();
  }
}
