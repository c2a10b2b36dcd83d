package eu.cpms.dicom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import eu.cpms.dicom.SampleFiles;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * OHIF in a real browser shows what {@code assemble} wrote. Runs where {@code -Dohif.dist} names
 * the folder {@code dist} of npm package {@code @ohif/app}; {@code -Dohif.screenshot} keeps the
 * picture.
 */
class OhifScreenshotTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String CONFIGURATION =
      """
      window.config = {
        routerBasename: '/', extensions: [], modes: [], showStudyList: true,
        maxNumberOfWebWorkers: 1, showCPUFallbackMessage: false,
        defaultDataSourceName: 'dicomjson',
        dataSources: [{
          namespace: '@ohif/extension-default.dataSourcesModule.dicomjson',
          sourceName: 'dicomjson', configuration: { friendlyName: 'files', name: 'json' }
        }]
      };
      """;

  /** Shades in the viewport: one while nothing is drawn. */
  private static final String SHADES =
      """
      (() => {
        const canvas = document.querySelector('canvas.cornerstone-canvas');
        if (!canvas) return 0;
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return new Set(pixels.filter((_, i) => i % 4 === 0)).size;
      })()
      """;

  @TempDir Path folder;

  @Test
  void the_viewer_shows_the_assembled_study() throws Exception {
    String dist = System.getProperty("ohif.dist", "");
    assumeTrue(!dist.isEmpty(), "-Dohif.dist is not set");
    assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    assemble(origin);
    serve(server, Path.of(dist).toAbsolutePath());
    try (Chromium browser =
        new Chromium(CHROMIUM, Files.createDirectory(folder.resolve("profile")))) {
      browser.open(
          origin
              + "/viewer?StudyInstanceUIDs=1.3.6.1.4.1.5962.1.2.1.20040119072730.12322&url="
              + origin
              + "/study/manifest.json");
      Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(180))
          .pollInterval(java.time.Duration.ofSeconds(1))
          .until(() -> browser.evaluate(SHADES).asInt(0) > 32);
      keep(browser.screenshot());
      assertThat(browser.evaluate("document.body.innerText").asString()).contains("CT");
    } finally {
      server.stop(0);
    }
  }

  private void assemble(String origin) {
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    int status =
        new DicomCommand(none, none)
            .run(
                List.of(
                    "assemble",
                    "--out",
                    folder.resolve("study").toString(),
                    "--base-url",
                    origin + "/study",
                    SampleFiles.named("CT_small.dcm").toString()));
    assertThat(status).isZero();
  }

  private void serve(HttpServer server, Path dist) {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var files = SimpleFileServer.createFileHandler(dist);
    byte[] configuration = CONFIGURATION.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/study/", SimpleFileServer.createFileHandler(folder.resolve("study").toAbsolutePath()));
    server.createContext(
        "/app-config.js",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/javascript");
          exchange.sendResponseHeaders(200, configuration.length);
          exchange.getResponseBody().write(configuration);
          exchange.close();
        });
    server.createContext(
        "/viewer",
        exchange -> {
          byte[] page = Files.readAllBytes(dist.resolve("index.html"));
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.createContext("/", files);
    server.start();
  }

  private static void keep(byte[] picture) throws Exception {
    String file = System.getProperty("ohif.screenshot", "");
    if (!file.isEmpty()) {
      Files.write(Path.of(file), picture);
    }
    assertThat(picture).isNotEmpty();
  }
}
