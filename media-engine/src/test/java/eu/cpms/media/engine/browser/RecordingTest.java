package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.MediaProfileSpecType;
import org.kurento.client.RecorderEndpoint;

/** Recordings of browsers, checked by FFmpeg's own program and by playing them in a browser. */
class RecordingTest extends BrowserTest {
  @Test
  void aRecordingPlaysInTheBrowser() throws Exception {
    Participant ada = publisher("clock", "");
    RecorderEndpoint recorder = recorder("single.webm", MediaProfileSpecType.WEBM);
    ada.endpoint().connect(recorder);
    recorder.record();
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(60);
    recorder.stopAndWait();
    assertPlays("single.webm", 640, 1.5);
    assertThat(Ffprobe.streams(folder.resolve("single.webm")))
        .containsExactlyInAnyOrder("vp8", "opus");
  }

  @Test
  void aPauseIsCutOut() throws Exception {
    Participant ada = publisher("clock", "");
    RecorderEndpoint recorder = recorder("paused.webm", MediaProfileSpecType.WEBM);
    ada.endpoint().connect(recorder);
    long started = System.nanoTime();
    recorder.record();
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(45);
    recorder.pause();
    long paused = System.nanoTime();
    viewer.awaitPictures(60);
    double pause = (System.nanoTime() - paused) / 1e9;
    recorder.record();
    viewer.awaitPictures(45);
    recorder.stopAndWait();
    double all = (System.nanoTime() - started) / 1e9;
    assertThat(Ffprobe.lastSecond(folder.resolve("paused.webm"))).isBetween(1.0, all - pause + 0.5);
    assertPlays("paused.webm", 640, 1.0);
  }

  @Test
  void h264IsRecordedAsMp4() throws Exception {
    Participant ada = publisher("clock", "h264");
    RecorderEndpoint recorder = recorder("h264.mp4", MediaProfileSpecType.MP4);
    ada.endpoint().connect(recorder);
    recorder.record();
    Participant.viewer(page(), "view", pipeline, ada).awaitPictures(60);
    recorder.stopAndWait();
    assertThat(Ffprobe.streams(folder.resolve("h264.mp4")))
        .containsExactlyInAnyOrder("h264", "opus");
    assertPlays("h264.mp4", 640, 1.0);
  }

  @Test
  void aCompositeShowsAllInOnePicture() throws Exception {
    Composite composite = new Composite.Builder(pipeline).build();
    RecorderEndpoint recorder = recorder("grid.webm", MediaProfileSpecType.WEBM);
    new HubPort.Builder(composite).build().connect(recorder);
    for (int i = 0; i < 2; i++) {
      publisher("camera", "").endpoint().connect(new HubPort.Builder(composite).build());
    }
    recorder.record();
    Participant watching =
        Participant.viewer(
            page(), "view", pipeline, Participant.publisher(page(), "own", pipeline, "clock", ""));
    watching.awaitPictures(90);
    recorder.stopAndWait();
    assertPlays("grid.webm", 800, 1.5);
  }

  private RecorderEndpoint recorder(String name, MediaProfileSpecType profile) {
    return new RecorderEndpoint.Builder(pipeline, "file://" + folder.resolve(name))
        .withMediaProfile(profile)
        .build();
  }

  private void assertPlays(String name, int width, double leastSeconds) {
    Object played = page().evaluate("url => play(url)", "/files/" + name);
    assertThat(played)
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, Number.class))
        .hasEntrySatisfying("width", found -> assertThat(found.intValue()).isEqualTo(width))
        .hasEntrySatisfying(
            "seconds", found -> assertThat(found.doubleValue()).isGreaterThan(leastSeconds))
        .hasEntrySatisfying("frames", found -> assertThat(found.intValue()).isPositive());
  }
}
