package eu.cpms.media.engine.browser;

import com.microsoft.playwright.Page;
import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;

/** An engine, a browser and, for each test, a pipeline and pages. */
abstract class BrowserTest {
  @TempDir static Path folder;
  private static MediaEngine engine;
  private static Chromium chromium;
  private static KurentoClient client;
  private final List<Page> pages = new ArrayList<>();
  protected MediaPipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start(folder);
    engine = MediaEngine.start(MediaEngineConfig.of(0, folder));
    client = KurentoClient.create(engine.uri().toString());
  }

  @AfterAll
  static void stop() {
    client.destroy();
    chromium.close();
    engine.close();
  }

  @BeforeEach
  void createPipeline() {
    pipeline = client.createMediaPipeline();
  }

  @AfterEach
  void releasePipeline() {
    pipeline.release();
    pages.forEach(page -> page.context().close());
  }

  final Page page() {
    Page page = chromium.open();
    pages.add(page);
    return page;
  }

  static String pageAddress() {
    return chromium.address();
  }

  final Participant publisher(String source, String codec) {
    return Participant.publisher(page(), "own", pipeline, source, codec);
  }

  static InetSocketAddress mediaAddress() {
    return engine.mediaAddresses().stream()
        .filter(address -> address.getAddress().equals(InetAddress.getLoopbackAddress()))
        .findFirst()
        .orElseThrow();
  }

  static LossyLine line() throws Exception {
    return new LossyLine(mediaAddress());
  }
}
