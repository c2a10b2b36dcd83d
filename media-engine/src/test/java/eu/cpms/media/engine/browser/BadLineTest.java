package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kurento.client.MediaFlowState;

/** Lines that lose packets, are cut for a while or carry little. */
class BadLineTest extends BrowserTest {
  private static final double LONGEST_FREEZE_MILLIS = 500;
  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  @Test
  void threePercentLossEachWayDoNotFreezeThePicture() throws Exception {
    try (LossyLine up = line();
        LossyLine down = line()) {
      Page both = page();
      Participant ada = Participant.publisher(both, "own", pipeline, "clock", "", up);
      Participant viewer = Participant.viewer(both, "view", pipeline, ada, down);
      Participant good = Participant.publisher(both, "good", pipeline, "clock", "");
      Participant control = Participant.viewer(both, "control", pipeline, good);
      viewer.awaitPictures(30);
      control.awaitPictures(30);
      up.loss(0.03);
      down.loss(0.03);
      viewer.watch();
      control.watch();
      viewer.awaitPictures(400);
      assertThat(up.lost()).isPositive();
      assertThat(down.lost()).isPositive();
      assertThat(ada.number("video", "retransmittedPacketsSent")).isPositive();
      assertThat(viewer.number("video", "retransmittedPacketsReceived")).isPositive();
      assertThat(viewer.longestFreeze())
          .as("beyond what the machine does to a good line")
          .isLessThan(LONGEST_FREEZE_MILLIS + control.longestFreeze());
    }
  }

  @Test
  void tenPercentLossEachWayLeaveSoundAndPictureGoing() throws Exception {
    try (LossyLine up = line();
        LossyLine down = line()) {
      Page both = page();
      Participant ada = Participant.publisher(both, "own", pipeline, "clock", "", up);
      Participant viewer = Participant.viewer(both, "view", pipeline, ada, down);
      Participant good = Participant.publisher(both, "good", pipeline, "clock", "");
      Participant control = Participant.viewer(both, "control", pipeline, good);
      viewer.awaitPictures(30);
      up.loss(0.1);
      down.loss(0.1);
      Sound heard = viewer.sound();
      double seen = viewer.number("video", "framesDecoded");
      double same = control.number("video", "framesDecoded");
      control.awaitPictures(300);
      assertThat(viewer.sound().heardSince(heard)).isGreaterThan(0.6);
      double share =
          (viewer.number("video", "framesDecoded") - seen)
              / (control.number("video", "framesDecoded") - same);
      assertThat(share).as("of the pictures of a good line").isGreaterThan(0.5);
    }
  }

  @Test
  void thePictureComesBackAfterABlackoutOfFiveSeconds() throws Exception {
    try (LossyLine up = line()) {
      Participant ada = Participant.publisher(page(), "own", pipeline, "clock", "", up);
      Participant viewer = Participant.viewer(page(), "view", pipeline, ada);
      Flow flow = Flow.out(ada);
      viewer.awaitPictures(5);
      up.cut(true);
      long cutAt = System.nanoTime();
      flow.awaitVideo(MediaFlowState.NOT_FLOWING);
      await().until(() -> System.nanoTime() - cutAt > Duration.ofSeconds(5).toNanos());
      up.cut(false);
      flow.awaitVideo(MediaFlowState.FLOWING);
      viewer.awaitPictures(20);
    }
  }

  @Test
  void aNarrowLineKeepsItsSoundAndSpoilsNobodyElsesPicture() throws Exception {
    try (LossyLine down = line()) {
      Participant ada = publisher("camera", "");
      Participant bob = publisher("camera", "");
      ada.endpoint().setMinVideoRecvBandwidth(500);
      bob.endpoint().setMinVideoRecvBandwidth(500);
      long joining = System.nanoTime();
      Participant other = Participant.viewer(page(), "view", pipeline, ada);
      other.awaitPictures(1);
      Duration machine = Duration.ofNanos(System.nanoTime() - joining);
      Page weak = page();
      Participant seesAda = Participant.viewer(weak, "ada", pipeline, ada, down);
      Participant seesBob = Participant.viewer(weak, "bob", pipeline, bob, down);
      seesAda.awaitPictures(90);
      seesBob.awaitPictures(30);
      Flow fromAda = Flow.in(seesAda);
      Flow fromBob = Flow.in(seesBob);
      down.narrow(300_000);
      fromAda.awaitVideo(MediaFlowState.NOT_FLOWING);
      fromBob.awaitVideo(MediaFlowState.NOT_FLOWING);
      for (Participant viewer : new Participant[] {seesAda, seesBob}) {
        Sound before = viewer.sound();
        viewer.awaitNumber("audio", "packetsReceived", now -> now > before.received() + 250);
        assertThat(viewer.sound().heardSince(before)).isGreaterThan(0.7);
      }
      other.awaitPictures(30);
      assertThat(other.number("video", "frameWidth")).isEqualTo(640);
      down.narrow(0);
      long widened = System.nanoTime();
      seesAda.awaitPictures(2);
      seesBob.awaitPictures(2);
      assertThat(Duration.ofNanos(System.nanoTime() - widened))
          .as("beyond what it takes to join on this machine")
          .isLessThan(BACK_WITHIN.plus(machine));
    }
  }
}
