package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;

class MeetingTest {
  @TempDir private Path folder;

  @Test
  void twoPagesSeeEachOther() throws Exception {
    try (MediaEngine engine = MediaEngine.start(MediaEngineConfig.of(0, folder));
        Chromium chromium = Chromium.start(folder)) {
      KurentoClient client = KurentoClient.create(engine.uri().toString());
      MediaPipeline pipeline = client.createMediaPipeline();
      var ada = chromium.open();
      var bob = chromium.open();
      Participant fromAda = Participant.publisher(ada, "ada", pipeline, "camera", "");
      Participant fromBob = Participant.publisher(bob, "bob", pipeline, "camera", "");
      Participant toBob = Participant.viewer(bob, "ada-view", pipeline, fromAda);
      Participant toAda = Participant.viewer(ada, "bob-view", pipeline, fromBob);
      toBob.awaitPictures(30);
      toAda.awaitPictures(30);
      assertThat(toBob.number("audio", "packetsReceived")).isPositive();
      client.destroy();
    }
  }
}
