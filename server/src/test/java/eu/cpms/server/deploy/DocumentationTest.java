package eu.cpms.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");

  static Stream<Path> pages() throws IOException {
    try (var files = Files.walk(ProjectFiles.ROOT.resolve("docs"))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).toList();
      return Stream.concat(Stream.of(ProjectFiles.ROOT.resolve("README.md")), pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    assertThat(linksOf(Files.readString(page)))
        .allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).exists());
  }

  @Test
  void aBrokenLinkIsSeen() {
    assertThat(linksOf("see [there](docs/nowhere.md#part) and [here](https://example.org)"))
        .containsExactly("docs/nowhere.md");
  }

  @Test
  void theReadmeShowsEveryModule() {
    List<String> modules =
        ProjectFiles.namesIn(ProjectFiles.ROOT).stream()
            .filter(name -> Files.exists(ProjectFiles.ROOT.resolve(name).resolve("pom.xml")))
            .toList();

    assertThat(linksOf(ProjectFiles.text("README.md"))).containsAll(modules);
    assertThat(modules).isNotEmpty();
  }

  private static List<String> linksOf(String page) {
    return LINK.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
