package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaFlowState;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaProfileSpecType;
import org.kurento.client.RTCInboundRTPStreamStats;
import org.kurento.client.RecorderEndpoint;

/** Real browsers meet through an unmodified Kurento client and the engine. */
class MeetingTest {
  @TempDir private static Path folder;
  private static MediaEngine engine;
  private static Chromium chromium;
  private static KurentoClient client;
  private final List<Page> pages = new ArrayList<>();
  private MediaPipeline pipeline;

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

  private Page page() {
    Page page = chromium.open();
    pages.add(page);
    return page;
  }

  private Participant publisher(String source, String codec) {
    return Participant.publisher(page(), "own", pipeline, source, codec);
  }

  @Test
  void twoPagesSeeAndHearEachOther() {
    Participant ada = publisher("camera", "");
    Participant bob = publisher("camera", "");
    Participant toBob = Participant.viewer(bob.page(), "view", pipeline, ada);
    Participant toAda = Participant.viewer(ada.page(), "view", pipeline, bob);
    toBob.awaitPictures(20);
    toAda.awaitPictures(20);
    assertThat(toBob.number("audio", "packetsReceived")).isPositive();
    assertThat(toAda.number("audio", "packetsReceived")).isPositive();
    assertThat(ada.endpoint().getStats().values())
        .hasSize(2)
        .allSatisfy(
            stats ->
                assertThat(((RTCInboundRTPStreamStats) stats).getPacketsReceived()).isPositive());
  }

  @Test
  void garbageOnTheMediaPortDisturbsNobodyAndIsNotAnswered() throws Exception {
    Participant ada = publisher("clock", "");
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(5);
    Random random = new Random(6);
    try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      stranger.connect(mediaAddress());
      for (int i = 0; i < 20_000; i++) {
        byte[] data = new byte[random.nextInt(1500)];
        random.nextBytes(data);
        stranger.send(new DatagramPacket(data, data.length));
      }
      viewer.awaitPictures(20);
      stranger.setSoTimeout(1);
      assertThatThrownBy(() -> stranger.receive(new DatagramPacket(new byte[100], 100)))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void fiveViewersShareFewKeyFrames() {
    Participant ada = publisher("clock", "");
    Page audience = page();
    List<Participant> viewers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      viewers.add(Participant.viewer(audience, "view" + i, pipeline, ada));
    }
    viewers.forEach(viewer -> viewer.awaitPictures(10));
    assertThat(ada.number("video", "keyFramesEncoded")).isLessThan(12);
  }

  @Test
  void everyCodecIsForwarded() {
    for (String codec : List.of("vp8", "vp9", "h264")) {
      Participant sender = publisher("clock", codec);
      Participant.viewer(sender.page(), "view-" + codec, pipeline, sender).awaitPictures(5);
    }
  }

  @Test
  void aViewerSurvivesASwitchOfItsSource() {
    Participant ada = publisher("clock", "");
    Participant bob = publisher("camera", "");
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(10);
    bob.endpoint().connect(viewer.endpoint());
    viewer.awaitPictures(20);
    ada.endpoint().connect(viewer.endpoint());
    viewer.awaitPictures(20);
  }

  @Test
  void negotiatingAgainKeepsThePictureGoing() {
    Participant ada = publisher("clock", "");
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(5);
    viewer.renegotiate(false);
    viewer.awaitPictures(10);
    viewer.renegotiate(true);
    viewer.awaitPictures(10);
    ada.renegotiate(true);
    viewer.awaitPictures(10);
  }

  private static InetSocketAddress mediaAddress() {
    return engine.mediaAddresses().stream()
        .filter(address -> address.getAddress().equals(InetAddress.getLoopbackAddress()))
        .findFirst()
        .orElseThrow();
  }

  private static LossyLine line() throws Exception {
    return new LossyLine(mediaAddress());
  }

  @Test
  void lostPacketsAreSentAgain() throws Exception {
    try (LossyLine up = line();
        LossyLine down = line()) {
      Participant ada = Participant.publisher(page(), "own", pipeline, "clock", "", up);
      Participant viewer = Participant.viewer(page(), "view", pipeline, ada, down);
      viewer.awaitPictures(5);
      up.loss(0.03);
      down.loss(0.03);
      viewer.awaitPictures(200);
      assertThat(up.lost() + down.lost()).isPositive();
      assertThat(ada.number("video", "nackCount")).isPositive();
      assertThat(viewer.number("video", "nackCount")).isPositive();
      assertThat(viewer.number("video", "framesDropped")).isLessThan(60);
    }
  }

  @Test
  void thePictureComesBackAfterABlackout() throws Exception {
    try (LossyLine up = line()) {
      Participant ada = Participant.publisher(page(), "own", pipeline, "clock", "", up);
      Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
      Flow flow = Flow.out(ada);
      viewer.awaitPictures(5);
      up.cut(true);
      flow.awaitVideo(MediaFlowState.NOT_FLOWING);
      up.cut(false);
      flow.awaitVideo(MediaFlowState.FLOWING);
      viewer.awaitPictures(20);
    }
  }

  @Test
  void aNarrowLineKeepsItsSoundAndSpoilsNobodyElsesPicture() throws Exception {
    try (LossyLine down = line()) {
      Participant ada = publisher("camera", "");
      ada.endpoint().setMinVideoRecvBandwidth(500);
      Participant other = Participant.viewer(page(), "view", pipeline, ada);
      Participant weak = Participant.viewer(page(), "view", pipeline, ada, down);
      Flow flow = Flow.in(weak);
      weak.awaitPictures(100);
      down.narrow(150_000);
      flow.awaitVideo(MediaFlowState.NOT_FLOWING);
      double heard = weak.number("audio", "packetsReceived");
      weak.awaitNumber("audio", "packetsReceived", now -> now > heard + 50);
      other.awaitPictures(10);
      assertThat(other.number("video", "frameWidth")).isEqualTo(640);
      down.narrow(0);
      weak.awaitPictures(20);
    }
  }

  @Test
  void aRecordingPlaysInTheBrowser() throws Exception {
    Participant ada = publisher("clock", "");
    RecorderEndpoint recorder = recorder("single.webm");
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
  void aCompositeShowsAllInOnePicture() throws Exception {
    Composite composite = new Composite.Builder(pipeline).build();
    RecorderEndpoint recorder = recorder("grid.webm");
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

  private RecorderEndpoint recorder(String name) {
    return new RecorderEndpoint.Builder(pipeline, "file://" + folder.resolve(name))
        .withMediaProfile(MediaProfileSpecType.WEBM)
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
