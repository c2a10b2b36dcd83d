package eu.cpms.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OperatorGuideTest {

  /** A row of a table of settings: the name stands in its first column. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(cpms\\.[a-z0-9.-]+)` \\|");

  /** How the code asks for a setting that no class of properties holds. */
  private static final Pattern READ =
      Pattern.compile("(?:getProperty\\(\\s*\"|@Value\\(\"\\$\\{)(cpms\\.[a-z0-9.-]+)");

  @Test
  void theGuideNamesEverySettingAndNoOther() {
    Set<String> described = new TreeSet<>();
    ROW.matcher(ProjectFiles.text("docs/operate.md"))
        .results()
        .forEach(row -> described.add(row.group(1)));

    assertThat(described).isEqualTo(declared());
  }

  @Test
  void everySettingThatTheCodeReadsIsDeclared() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path source : sources()) {
      READ.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
    }

    assertThat(read).contains("cpms.event-store").isSubsetOf(declared());
  }

  private static Set<String> declared() {
    return KnownProperties.onClassPath().startingWith("cpms").keySet();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("command-side", "query-side", "ingest", "embedded", "server")) {
      try (var files = Files.walk(ProjectFiles.ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
