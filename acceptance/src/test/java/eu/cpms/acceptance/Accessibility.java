package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What axe finds on a page as it is drawn, colours included: WCAG 2.2 A and AA, and good practice.
 */
final class Accessibility {

  private static final Path AXE =
      Path.of("..", "web-client", "node_modules", "axe-core", "axe.min.js");

  private static final String FINDINGS =
      """
      async () => {
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const { violations } = await window.axe.run(document, { runOnly: tags });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => id + ': ' + node.html + ' ' + node.failureSummary));
      }
      """;

  private Accessibility() {}

  static void check(Page page, String name) {
    page.evaluate(axe());
    int width = page.viewportSize().width;
    assertThat((List<?>) page.evaluate(FINDINGS)).as("%s at %d pixels", name, width).isEmpty();
  }

  private static String axe() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
