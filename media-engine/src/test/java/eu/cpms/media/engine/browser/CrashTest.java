package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.MediaEngineMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;

/** The engine as a process of its own is killed in the middle of a recording. */
class CrashTest {
  private static final long LARGE_ENOUGH = 150_000;

  @TempDir private Path folder;

  @Test
  void aRecordingSurvivesAKill() throws Exception {
    Path file = folder.resolve("killed.webm");
    AtomicLong began = new AtomicLong();
    Process engine = start();
    double lasted;
    try (Chromium chromium = Chromium.start(folder)) {
      KurentoClient client = KurentoClient.create(address(engine));
      MediaPipeline pipeline = client.createMediaPipeline();
      Participant ada = Participant.publisher(chromium.open(), "own", pipeline, "clock", "");
      RecorderEndpoint recorder = new RecorderEndpoint.Builder(pipeline, "file://" + file).build();
      recorder.addRecordingListener(event -> began.set(System.nanoTime()));
      ada.endpoint().connect(recorder);
      recorder.record();
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.exists(file) && Files.size(file) > LARGE_ENOUGH);
      lasted = (System.nanoTime() - began.get()) / 1e9;
      engine.destroyForcibly().waitFor();
      assertThat(Ffprobe.streams(file)).containsExactlyInAnyOrder("vp8", "opus");
      assertThat(Ffprobe.lastSecond(file)).isGreaterThan(lasted - 2.5);
      Object played = chromium.open().evaluate("url => play(url)", "/files/killed.webm");
      assertThat(String.valueOf(played)).contains("width=640");
      client.destroy();
    } finally {
      engine.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "--enable-native-access=ALL-UNNAMED",
            MediaEngineMain.class.getName(),
            "--port",
            "0",
            "--data",
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static String address(Process engine) throws Exception {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(engine.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("media engine: ")) {
      line = lines.readLine();
    }
    assertThat(line).as("the engine says where it listens").isNotNull();
    assertThat(engine.waitFor(0, TimeUnit.SECONDS)).isFalse();
    return String.valueOf(line).substring("media engine: ".length());
  }
}
