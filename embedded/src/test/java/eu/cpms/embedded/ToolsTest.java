package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToolsTest {

  @Test
  void aMissingToolIsNamed() {
    assertThat(Tools.whyFails(List.of("no-such-tool"))).isEqualTo("no-such-tool is missing");
  }

  @Test
  void aToolThatFailsIsQuoted() {
    assertThat(Tools.whyFails(List.of("/bin/sh", "-c", "echo not today; exit 1")))
        .isEqualTo("/bin/sh says: not today");
  }

  @Test
  void aToolThatWorksSaysNothing() {
    assertThat(Tools.whyFails(List.of("/bin/sh", "-c", "echo fine"))).isEmpty();
  }
}
