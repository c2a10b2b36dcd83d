package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Participant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;

/**
 * Joins and leaves for a long time, with a recording now and then, and prints what the engine
 * holds: memory, threads and files must not grow. {@code -Dsoak.minutes=60} is the default.
 */
public final class Soak {
  private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("soak.minutes", 60));
  private static final int ROUNDS_PER_RECORDING = 20;

  private Soak() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    try (Load engine = Load.engine(folder);
        Chromium chromium = Chromium.start(folder)) {
      long end = System.nanoTime() + LENGTH.toNanos();
      for (int round = 0; System.nanoTime() - end < 0; round++) {
        meeting(engine, chromium, folder.resolve("round" + round + ".webm"), round);
        System.out.printf("join %d: %s%n", round + 1, engine.footprint());
      }
    }
  }

  private static void meeting(Load engine, Chromium chromium, Path file, int round) {
    KurentoClient client = KurentoClient.create(engine.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    Participant ada = Participant.publisher(chromium.open(), "own", pipeline, "clock", "");
    Participant viewer = Participant.viewer(ada.page(), "view", pipeline, ada);
    if (round % ROUNDS_PER_RECORDING == 0) {
      RecorderEndpoint recorder = new RecorderEndpoint.Builder(pipeline, "file://" + file).build();
      ada.endpoint().connect(recorder);
      recorder.record();
    }
    viewer.awaitPictures(20);
    if (round % 2 == 0) {
      pipeline.release();
    }
    client.destroy();
    ada.page().context().close();
  }
}
