package eu.cpms.dicom.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The code, that of the modules in this folder too, names attributes by keywords; a wrong one would
 * be found only when it is asked for.
 */
class KeywordsTest {
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "\\b(?:find|texts?|numbers?|items|ascii|tag|first|list|all|count)"
              + "\\(\\s*(?:\\w+,\\s*)?\"([A-Z]\\w*[a-z]\\w*)\"");

  private static Stream<String> keywords(Path source) {
    try {
      return ASKED_FOR.matcher(Files.readString(source)).results().map(found -> found.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_keyword_in_the_code_is_in_the_dictionary() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("."))) {
      List<String> keywords =
          sources
              .filter(source -> source.toString().matches(".*/src/main/java/.*\\.java"))
              .flatMap(KeywordsTest::keywords)
              .toList();
      assertThat(keywords)
          .hasSizeGreaterThan(40)
          .allSatisfy(keyword -> assertThat(Dictionary.tagOf(keyword)).as(keyword).isPresent());
    }
  }

  @Test
  void a_keyword_that_the_standard_does_not_have_is_an_error_of_the_caller() {
    assertThatThrownBy(() -> DataSet.EMPTY.text("PatientNmae"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
