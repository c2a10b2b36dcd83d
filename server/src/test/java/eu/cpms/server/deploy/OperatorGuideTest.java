package eu.cpms.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OperatorGuideTest {

  /** A row of a table of settings: the name stands in its first column. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(cpms\\.[a-z0-9.-]+)` \\|");

  @Test
  void theGuideNamesEverySettingAndNoOther() {
    Set<String> described = new TreeSet<>();
    ROW.matcher(ProjectFiles.text("docs/operate.md"))
        .results()
        .forEach(row -> described.add(row.group(1)));

    assertThat(described)
        .isEqualTo(KnownProperties.onClassPath().startingWith("cpms").keySet());
  }
}
