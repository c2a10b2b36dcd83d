package eu.cpms.media.engine.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium with fake devices, and a web server for its page. One thread uses it. */
public final class Chromium implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static final List<String> FLAGS =
      List.of(
          "use-fake-device-for-media-stream",
          "use-fake-ui-for-media-stream",
          "autoplay-policy=no-user-gesture-required",
          "no-sandbox",
          "disable-gpu",
          "disable-quic",
          "no-first-run",
          "disable-background-networking",
          "disable-background-timer-throttling",
          "disable-renderer-backgrounding",
          "disable-backgrounding-occluded-windows",
          "disable-component-update",
          "disable-sync");

  private final HttpServer pages;
  private final Playwright playwright;
  private final Browser browser;

  /** Starts a browser; a test is skipped where there is none. */
  public static Chromium start(Path files) throws IOException {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    Assumptions.assumeTrue(program != null, "Chromium is not installed");
    return new Chromium(Objects.requireNonNull(program), files);
  }

  private Chromium(Path program, Path files) throws IOException {
    pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages.createContext("/", Chromium::page);
    pages.createContext("/files/", exchange -> file(exchange, files));
    pages.start();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(options(program));
  }

  private static BrowserType.LaunchOptions options(Path program) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(program)
        .setHeadless(true)
        .setArgs(FLAGS.stream().map(flag -> "--" + flag).toList());
  }

  private static void page(HttpExchange exchange) throws IOException {
    try (InputStream page = Chromium.class.getResourceAsStream("/page.html")) {
      send(exchange, "text/html", Objects.requireNonNull(page).readAllBytes());
    }
  }

  private static void file(HttpExchange exchange, Path files) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/files/".length());
    send(exchange, "video/webm", Files.readAllBytes(files.resolve(name)));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  /** A tab in a window of its own. */
  public Page open() {
    Page page = browser.newContext().newPage();
    page.setDefaultTimeout(60_000);
    page.navigate(address());
    return page;
  }

  /** Where the page is, for another browser. */
  String address() {
    return "http://localhost:" + pages.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    pages.stop(0);
  }
}
