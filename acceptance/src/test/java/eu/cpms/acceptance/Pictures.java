package eu.cpms.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** Screenshots at the widths of a phone, a tablet, a desktop and a large screen. */
final class Pictures {

  private static final List<ViewportSize> SIZES =
      List.of(
          new ViewportSize(360, 740),
          new ViewportSize(768, 1024),
          new ViewportSize(1920, 1080),
          new ViewportSize(1280, 900));

  private Pictures() {}

  /** Leaves the page at 1280 pixels. */
  static void ofEveryWidth(Page page, String name) {
    for (ViewportSize size : SIZES) {
      page.setViewportSize(size.width, size.height);
      Path file = Path.of("target", "screenshots", name + "-" + size.width + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }
}
