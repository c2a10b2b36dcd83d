package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kurento.client.IceCandidate;
import org.kurento.client.WebRtcEndpoint;

/** Firefox and Chromium meet. */
class FirefoxTest extends BrowserTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir private Path profile;
  private Firefox firefox;

  @BeforeEach
  void open() throws Exception {
    firefox = Firefox.open(profile.resolve("firefox"), pageAddress());
  }

  @AfterEach
  void close() throws Exception {
    if (firefox != null) {
      firefox.close();
    }
  }

  @Test
  void firefoxIsSeenAndHeardInChromium() {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    connect(endpoint, "own", firefox.evaluate("publish", "own", "camera", "").asString());
    Participant viewer = Participant.viewer(page(), "view", connected(endpoint));
    viewer.awaitPictures(30);
    viewer.awaitNumber("audio", "packetsReceived", packets -> packets > 50);
  }

  private WebRtcEndpoint connected(WebRtcEndpoint source) {
    WebRtcEndpoint sink = new WebRtcEndpoint.Builder(pipeline).build();
    source.connect(sink);
    return sink;
  }

  @Test
  void chromiumIsSeenAndHeardInFirefoxAndSoIsWhoComesAfterIt() {
    Participant ada = publisher("clock", "vp8");
    Participant bob = publisher("camera", "vp8");
    WebRtcEndpoint endpoint = connected(ada.endpoint());
    connect(endpoint, "view", firefox.evaluate("view", "view").asString());
    awaitPictures(30);
    bob.endpoint().connect(endpoint);
    awaitPictures(30);
    assertThat(number("audio", "packetsReceived")).isGreaterThan(50);
  }

  @Test
  void theServerMayOfferToFirefoxToo() {
    Participant ada = publisher("camera", "vp8");
    WebRtcEndpoint endpoint = connected(ada.endpoint());
    Queue<IceCandidate> candidates = heard(endpoint);
    endpoint.processAnswer(firefox.evaluate("accept", "view", endpoint.generateOffer()).asString());
    connect(endpoint, "view", candidates);
    awaitPictures(30);
  }

  private void awaitPictures(int more) {
    double before = number("video", "framesDecoded");
    await("pictures in Firefox")
        .atMost(PATIENCE)
        .until(() -> number("video", "framesDecoded") >= before + more);
  }

  private double number(String kind, String key) {
    return firefox.evaluate("statistics", "view").path(kind).path(key).asDouble(0);
  }

  private void connect(WebRtcEndpoint endpoint, String name, String offer) {
    Queue<IceCandidate> candidates = heard(endpoint);
    firefox.evaluate("answer", name, endpoint.processOffer(offer));
    connect(endpoint, name, candidates);
  }

  private static Queue<IceCandidate> heard(WebRtcEndpoint endpoint) {
    Queue<IceCandidate> candidates = new ConcurrentLinkedQueue<>();
    endpoint.addIceCandidateFoundListener(event -> candidates.add(event.getCandidate()));
    return candidates;
  }

  private void connect(WebRtcEndpoint endpoint, String name, Queue<IceCandidate> candidates) {
    endpoint.gatherCandidates();
    await("connection")
        .atMost(PATIENCE)
        .until(
            () -> {
              for (IceCandidate one = candidates.poll(); one != null; one = candidates.poll()) {
                firefox.evaluate(
                    "addCandidates",
                    name,
                    new Object[] {
                      Map.of(
                          "candidate", one.getCandidate(),
                          "sdpMid", one.getSdpMid(),
                          "sdpMLineIndex", one.getSdpMLineIndex())
                    });
              }
              return firefox
                  .evaluate("statistics", name)
                  .path("state")
                  .asString()
                  .equals("connected");
            });
  }
}
