package eu.cpms.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** Screenshots at the widths of a phone, a tablet, a large screen and a desktop. */
final class Pictures {

  private static final ViewportSize PHONE = new ViewportSize(360, 740);
  private static final ViewportSize DESKTOP = new ViewportSize(1280, 900);
  private static final List<ViewportSize> SIZES =
      List.of(PHONE, new ViewportSize(768, 1024), new ViewportSize(1920, 1080), DESKTOP);

  private Pictures() {}

  /** Also checks the page on a phone and on a desktop. Leaves it at 1280 pixels. */
  static void ofEveryWidth(Page page, String name) {
    for (ViewportSize size : SIZES) {
      page.setViewportSize(size.width, size.height);
      Path file = Path.of("target", "screenshots", name + "-" + size.width + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      if (size == PHONE || size == DESKTOP) {
        Accessibility.check(page, name);
      }
    }
  }
}
