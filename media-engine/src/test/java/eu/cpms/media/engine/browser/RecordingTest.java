package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.MediaProfileSpecType;
import org.kurento.client.MediaType;
import org.kurento.client.RecorderEndpoint;
import org.kurento.client.WebRtcEndpoint;

/** Recordings of browsers, checked by FFmpeg's own program and by playing them in a browser. */
class RecordingTest extends BrowserTest {
  @Test
  void aRecordingPlaysInTheBrowser() throws Exception {
    Participant ada = publisher("steady", "");
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
    Participant ada = publisher("steady", "");
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
    assertThat(Ffprobe.lastSecond(folder.resolve("paused.webm"))).isBetween(1.0, all - pause / 2);
    assertPlays("paused.webm", 640, 1.0);
  }

  @Test
  void h264IsRecordedAsMp4() throws Exception {
    Participant ada = publisher("steady", "h264");
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
  void aRecorderThatNeverGotMediaTellsThatItStopped() {
    WebRtcEndpoint source = new WebRtcEndpoint.Builder(pipeline).build();
    RecorderEndpoint recorder = recorder("nothing.webm", MediaProfileSpecType.WEBM);
    CompletableFuture<String> stopped = new CompletableFuture<>();
    recorder.addStoppedListener(event -> stopped.complete(event.getType()));
    source.connect(recorder);
    recorder.record();
    recorder.stop();
    assertThat(stopped).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("Stopped");
    assertThat(folder.resolve("nothing.webm")).doesNotExist();
  }

  @Test
  void soundAndPictureStayTogether() throws Exception {
    Participant ada = publisher("flash", "");
    RecorderEndpoint recorder = recorder("lips.webm", MediaProfileSpecType.WEBM);
    ada.endpoint().connect(recorder);
    recorder.record();
    Participant.viewer(page(), "view", pipeline, ada).awaitPictures(180);
    recorder.stopAndWait();
    Path file = folder.resolve("lips.webm");
    List<Double> beeps = Ffprobe.beeps(file);
    List<Double> distances =
        Ffprobe.flashes(file).stream()
            .map(flash -> nearest(beeps, flash))
            .sorted(Comparator.comparingDouble(Math::abs))
            .toList();
    assertThat(distances).hasSizeGreaterThan(4);
    assertThat(Math.abs(distances.get(distances.size() / 2)))
        .as(distances.toString())
        .isLessThan(0.1);
  }

  private static double nearest(List<Double> times, double time) {
    return times.stream()
        .map(other -> other - time)
        .min(Comparator.comparingDouble(Math::abs))
        .orElse(Double.NaN);
  }

  @Test
  void whatWasLostIsAGapInTheFile() throws Exception {
    try (LossyLine up = line()) {
      Participant ada = Participant.publisher(page(), "own", pipeline, "steady", "", up);
      RecorderEndpoint recorder = recorder("gap.webm", MediaProfileSpecType.WEBM);
      ada.endpoint().connect(recorder);
      recorder.record();
      Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
      viewer.awaitPictures(45);
      up.cut(true);
      long cutAt = System.nanoTime();
      await().until(() -> System.nanoTime() - cutAt > Duration.ofSeconds(3).toNanos());
      up.cut(false);
      viewer.awaitPictures(45);
      recorder.stopAndWait();
      assertThat(Ffprobe.longestGap(folder.resolve("gap.webm"), "v")).isBetween(2.8, 12.0);
      assertThat(Ffprobe.longestGap(folder.resolve("gap.webm"), "a")).isBetween(2.8, 12.0);
      assertPlays("gap.webm", 640, 5);
    }
  }

  @Test
  void anotherSizeStaysInTheFileAndAnotherCodecBeginsASecond() throws Exception {
    Participant ada = publisher("steady", "vp8");
    Participant small = publisher("flash", "vp8");
    Participant other = publisher("steady", "vp9");
    RecorderEndpoint recorder = recorder("changes.webm", MediaProfileSpecType.WEBM);
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    ada.endpoint().connect(recorder);
    recorder.record();
    viewer.awaitPictures(45);
    record(small, viewer, recorder);
    record(other, viewer, recorder);
    recorder.stopAndWait();
    assertThat(Ffprobe.widths(folder.resolve("changes.webm"))).containsExactly(640, 320);
    assertThat(Ffprobe.streams(folder.resolve("changes-2.webm")))
        .containsExactlyInAnyOrder("vp9", "opus");
    assertPlays("changes-2.webm", 640, 0.5);
  }

  /** Has another picture recorded and looked at, beside the sound that there is. */
  private static void record(Participant from, Participant viewer, RecorderEndpoint recorder) {
    from.endpoint().connect(recorder, MediaType.VIDEO);
    from.endpoint().connect(viewer.endpoint(), MediaType.VIDEO);
    viewer.awaitPictures(30);
  }

  @Test
  void aCompositeShowsAllInOnePicture() throws Exception {
    Composite composite = new Composite.Builder(pipeline).build();
    HubPort whole = new HubPort.Builder(composite).build();
    RecorderEndpoint recorder = recorder("grid.webm", MediaProfileSpecType.WEBM);
    whole.connect(recorder);
    for (int i = 0; i < 2; i++) {
      publisher("camera", "").endpoint().connect(new HubPort.Builder(composite).build());
    }
    recorder.record();
    WebRtcEndpoint watching = new WebRtcEndpoint.Builder(pipeline).build();
    whole.connect(watching);
    Participant.viewer(page(), "view", watching).awaitPictures(60);
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
