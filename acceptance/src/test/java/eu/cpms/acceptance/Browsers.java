package eu.cpms.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chromium of the machine, with a window for each person. */
final class Browsers implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;
  private final URI address;
  private final String password;

  Browsers(URI address, String password) {
    this.address = address;
    this.password = password;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(QUIET));
  }

  /** A new window in which the account has signed in. */
  Page signIn(String account) {
    Page page = open("/");
    signIn(page, account);
    return page;
  }

  /** A new window in which nobody has signed in. */
  Page open(String path) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address.toString())
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(1280, 900))
            .newPage();
    page.setDefaultTimeout(PATIENCE);
    page.navigate(path);
    return page;
  }

  /** Signs in where the window shows the sign-in page. */
  void signIn(Page page, String account) {
    page.getByRole(AriaRole.TEXTBOX, named("User name")).fill(account);
    page.getByRole(AriaRole.TEXTBOX, named("Password")).fill(password);
    page.getByRole(AriaRole.BUTTON, exactly("Sign in")).click();
    page.getByRole(AriaRole.BUTTON, named("Sign out")).waitFor();
  }

  /** What everybody saw last, for whoever has to find out why a test failed. */
  void keepLastSight() {
    int person = 0;
    for (BrowserContext window : browser.contexts()) {
      Path file = Path.of("target", "screenshots", "last-" + person++ + ".png");
      window.pages().getFirst().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  static Page.GetByRoleOptions exactly(String name) {
    return named(name).setExact(true);
  }

  private static Path chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no Chromium on the PATH: ./cpms test installs one"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
