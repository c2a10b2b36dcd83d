package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.bench.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;

/** The engine as a process of its own is killed in the middle of a recording. */
class CrashTest {
  private static final long LARGE_ENOUGH = 150_000;
  private static final double MOST_LOST_SECONDS = 2;

  @TempDir private Path folder;

  @Test
  void aRecordingSurvivesAKill() throws Exception {
    Path file = folder.resolve("killed.webm");
    AtomicLong began = new AtomicLong();
    try (Load engine = Load.engine(folder);
        Chromium chromium = Chromium.start(folder)) {
      KurentoClient client = KurentoClient.create(engine.uri());
      MediaPipeline pipeline = client.createMediaPipeline();
      Participant ada = Participant.publisher(chromium.open(), "own", pipeline, "steady", "");
      RecorderEndpoint recorder = new RecorderEndpoint.Builder(pipeline, "file://" + file).build();
      recorder.addRecordingListener(event -> began.set(System.nanoTime()));
      ada.endpoint().connect(recorder);
      recorder.record();
      await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.exists(file) && Files.size(file) > LARGE_ENOUGH);
      long flushed = Files.size(file);
      // just before the next flush, when most is lost
      await().pollDelay(Duration.ofMillis(450)).until(() -> flushed > 0);
      double lasted = (System.nanoTime() - began.get()) / 1e9;
      engine.kill();
      assertThat(Ffprobe.streams(file)).containsExactlyInAnyOrder("vp8", "opus");
      assertThat(Ffprobe.lastSecond(file)).isGreaterThan(lasted - MOST_LOST_SECONDS);
      assertThat(chromium.open().evaluate("url => play(url)", "/files/killed.webm"))
          .asInstanceOf(InstanceOfAssertFactories.map(String.class, Number.class))
          .hasEntrySatisfying("width", width -> assertThat(width.intValue()).isEqualTo(640))
          .hasEntrySatisfying(
              "seconds",
              played -> assertThat(played.doubleValue()).isGreaterThan(lasted - MOST_LOST_SECONDS));
      client.destroy();
    }
  }
}
