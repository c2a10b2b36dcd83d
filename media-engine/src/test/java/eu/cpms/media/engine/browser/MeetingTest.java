package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kurento.client.MediaType;
import org.kurento.client.RTCInboundRTPStreamStats;
import org.kurento.client.RTCRTPStreamStats;
import org.kurento.client.WebRtcEndpoint;

/** Real browsers meet through an unmodified Kurento client and the engine. */
class MeetingTest extends BrowserTest {
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
  void theServerMayOfferToo() {
    Participant ada = publisher("camera", "");
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    ada.endpoint().connect(endpoint);
    Participant bob = Participant.invited(ada.page(), "view", endpoint);
    bob.awaitPictures(20);
    assertThat(bob.number("audio", "packetsReceived")).isPositive();
  }

  @Test
  void whoWaitsForAllCandidatesFindsThemInTheDescription() {
    Page page = page();
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    endpoint.processOffer((String) page.evaluate("publish('own', 'camera', '')"));
    endpoint.gatherCandidates();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(endpoint::getLocalSessionDescriptor, text -> text.contains("a=candidate:"));
    page.evaluate("text => answer('own', text)", endpoint.getLocalSessionDescriptor());
    await().atMost(Duration.ofSeconds(20)).until(() -> endpoint.isMediaFlowingOut(MediaType.VIDEO));
  }

  @Test
  void statisticsTellWhatThePublisherIsToldAndTheViewerCanTake() {
    Participant ada = publisher("clock", "");
    Participant bob = Participant.viewer(ada.page(), "view", pipeline, ada);
    bob.awaitPictures(10);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(remb(ada)).as("told").isBetween(100_000L, 4_000_000L);
              assertThat(remb(bob)).as("heard").isGreaterThan(10_000L);
            });
  }

  private static long remb(Participant participant) {
    return participant.endpoint().getStats().values().stream()
        .mapToLong(stats -> ((RTCRTPStreamStats) stats).getRemb())
        .max()
        .orElse(0);
  }

  @Test
  void inAMeetingOfFourEverybodySeesAndHearsTheOthers() {
    List<Participant> sending = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sending.add(publisher("clock", ""));
    }
    List<Participant> watching = new ArrayList<>();
    for (Participant from : sending) {
      for (Participant to : sending) {
        if (to != from) {
          String name = "view" + sending.indexOf(from);
          watching.add(Participant.viewer(to.page(), name, pipeline, from));
        }
      }
    }
    assertThat(watching).hasSize(12);
    for (Participant viewer : watching) {
      viewer.awaitPictures(10);
      viewer.awaitNumber("audio", "packetsReceived", packets -> packets > 20);
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
  void whoComesLateGetsAPictureForOneKeyFrame() {
    Participant ada = publisher("clock", "");
    Participant early = Participant.viewer(page(), "view", pipeline, ada);
    early.awaitPictures(60);
    double before = ada.number("video", "keyFramesEncoded");
    Participant late = Participant.viewer(page(), "view", pipeline, ada);
    late.awaitPictures(10);
    assertThat(ada.number("video", "keyFramesEncoded")).isBetween(before + 1, before + 3);
    assertThat(early.number("video", "framesDecoded")).isGreaterThan(60);
  }

  @Test
  void aScreenIsSharedBesideTheCamera() {
    Participant camera = publisher("camera", "");
    Participant screen = Participant.publisher(camera.page(), "screen", pipeline, "screen", "");
    Page audience = page();
    Participant face = Participant.viewer(audience, "face", pipeline, camera);
    Participant slides = Participant.viewer(audience, "slides", pipeline, screen);
    face.awaitPictures(20);
    slides.awaitPictures(20);
    assertThat(face.shape()).isEqualTo(640.0 / 480);
    assertThat(slides.shape()).isEqualTo(1280.0 / 720);
    screen.endpoint().release();
    face.awaitPictures(20);
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

  @Test
  void aViewerMayBeginToSendOnTheSameConnection() {
    Participant ada = publisher("clock", "");
    Participant bob = Participant.viewer(page(), "view", pipeline, ada);
    bob.awaitPictures(10);
    bob.page().evaluate("addCamera('view')");
    bob.renegotiate(false);
    bob.awaitPictures(20);
    Participant.viewer(ada.page(), "back", pipeline, bob).awaitPictures(10);
    assertThat(bob.number("audio", "packetsReceived")).isPositive();
  }

  @Test
  void whatTheServerCutsAndJoinsAgainIsNoLoss() {
    Participant ada = publisher("steady", "");
    Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
    viewer.awaitPictures(20);
    double keyFrames = viewer.number("video", "keyFramesDecoded");
    for (int i = 0; i < 5; i++) {
      ada.endpoint().connect(viewer.endpoint());
      viewer.awaitPictures(10);
    }
    assertThat(viewer.number("video", "keyFramesDecoded"))
        .as("already joined")
        .isEqualTo(keyFrames);
    double nacks = viewer.number("video", "nackCount");
    double sent = ada.number("video", "packetsSent");
    ada.endpoint().disconnect(viewer.endpoint());
    ada.awaitNumber("video", "packetsSent", packets -> packets > sent + 60);
    ada.endpoint().connect(viewer.endpoint());
    viewer.awaitPictures(20);
    assertThat(viewer.number("video", "nackCount")).isEqualTo(nacks);
    assertThat(viewer.number("video", "packetsLost")).isLessThan(20);
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
}
