package eu.cpms.media.engine.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;

/** One peer connection of a page and the endpoint it is connected to. */
public final class Participant {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Page page;
  private final String name;
  private final WebRtcEndpoint endpoint;
  private final @Nullable LossyLine line;
  private final Queue<IceCandidate> candidates = new ConcurrentLinkedQueue<>();
  private int handed;

  private Participant(Page page, String name, WebRtcEndpoint endpoint, @Nullable LossyLine line) {
    this.line = line;
    this.page = page;
    this.name = name;
    this.endpoint = endpoint;
    endpoint.addIceCandidateFoundListener(event -> candidates.add(event.getCandidate()));
  }

  /**
   * Sends a camera, a clock, a clock of steady size or sound only; the codec may be empty for the
   * browser's first.
   */
  public static Participant publisher(
      Page page, String name, MediaPipeline pipeline, String source, String codec) {
    return publisher(page, name, pipeline, source, codec, null);
  }

  /** The same over a line that may be bad. */
  static Participant publisher(
      Page page,
      String name,
      MediaPipeline pipeline,
      String source,
      String codec,
      @Nullable LossyLine line) {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    return publisher(page, name, endpoint, source, codec, line);
  }

  /** Sends to an endpoint that is there already. */
  public static Participant publisher(
      Page page, String name, WebRtcEndpoint endpoint, String source) {
    return publisher(page, name, endpoint, source, "", null);
  }

  private static Participant publisher(
      Page page,
      String name,
      WebRtcEndpoint endpoint,
      String source,
      String codec,
      @Nullable LossyLine line) {
    Participant publisher = new Participant(page, name, endpoint, line);
    publisher.negotiate(
        (String)
            page.evaluate(
                "([name, source, codec]) => publish(name, source, codec)",
                List.of(name, source, codec)));
    return publisher;
  }

  /** Watches what a publisher sends. */
  public static Participant viewer(
      Page page, String name, MediaPipeline pipeline, Participant publisher) {
    return viewer(page, name, pipeline, publisher, null);
  }

  /** The same over a line that may be bad. */
  static Participant viewer(
      Page page,
      String name,
      MediaPipeline pipeline,
      Participant publisher,
      @Nullable LossyLine line) {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    publisher.endpoint.connect(endpoint);
    return viewer(page, name, endpoint, line);
  }

  /** Watches what a publisher sends and does not listen, so that no picture waits for its sound. */
  public static Participant watcher(
      Page page, String name, MediaPipeline pipeline, Participant publisher) {
    WebRtcEndpoint endpoint = new WebRtcEndpoint.Builder(pipeline).build();
    publisher.endpoint.connect(endpoint);
    Participant watcher = new Participant(page, name, endpoint, null);
    watcher.negotiate((String) page.evaluate("name => view(name, false)", name));
    return watcher;
  }

  /** Watches what an endpoint that is there already sends. */
  public static Participant viewer(Page page, String name, WebRtcEndpoint endpoint) {
    return viewer(page, name, endpoint, null);
  }

  private static Participant viewer(
      Page page, String name, WebRtcEndpoint endpoint, @Nullable LossyLine line) {
    Participant viewer = new Participant(page, name, endpoint, line);
    viewer.negotiate((String) page.evaluate("name => view(name)", name));
    return viewer;
  }

  /** Watches what an endpoint offers, which tells its candidates before it has the answer. */
  static Participant invited(Page page, String name, WebRtcEndpoint endpoint) {
    Participant viewer = new Participant(page, name, endpoint, null);
    String offer = endpoint.generateOffer();
    endpoint.gatherCandidates();
    endpoint.processAnswer(
        (String) page.evaluate("([name, sdp]) => accept(name, sdp)", List.of(name, offer)));
    viewer.connect();
    return viewer;
  }

  private void negotiate(String offer) {
    String answer = endpoint.processOffer(offer);
    page.evaluate("([name, sdp]) => answer(name, sdp)", List.of(name, answer));
    endpoint.gatherCandidates();
    connect();
  }

  /** Negotiates once more, with new ICE credentials if asked to. */
  public void renegotiate(boolean restartIce) {
    negotiate(
        (String)
            page.evaluate(
                "([name, iceRestart]) => offer(name, { iceRestart })", List.of(name, restartIce)));
  }

  /**
   * Hands over candidates as they are found until the browser is connected; that all were found may
   * be told before the last of them.
   */
  private void connect() {
    handed = 0;
    await(name + ": connected")
        .atMost(PATIENCE)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(this::connected);
  }

  private boolean connected() {
    return "connected".equals(statistics().get("state")) && handed > 0;
  }

  private void trickle() {
    List<Map<String, Object>> found = new ArrayList<>();
    for (IceCandidate next = candidates.poll(); next != null; next = candidates.poll()) {
      found.add(
          Map.of(
              "candidate", throughLine(next.getCandidate()),
              "sdpMid", next.getSdpMid(),
              "sdpMLineIndex", next.getSdpMLineIndex()));
    }
    if (!found.isEmpty()) {
      handed += found.size();
      page.evaluate(
          "([name, candidates]) => addCandidates(name, candidates)", List.of(name, found));
    }
  }

  private String throughLine(String candidate) {
    return line == null ? candidate : line.replace(candidate);
  }

  public WebRtcEndpoint endpoint() {
    return endpoint;
  }

  public Page page() {
    return page;
  }

  /** The browser's statistics of the connection. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> statistics() {
    trickle();
    return (Map<String, Object>) page.evaluate("name => statistics(name)", name);
  }

  /** A number of the browser's statistics, 0 when it is not there. */
  public double number(String kind, String key) {
    Object report = kind.isEmpty() ? statistics() : statistics().get(kind);
    Object value = report instanceof Map<?, ?> map ? map.get(key) : null;
    return value instanceof Number number ? number.doubleValue() : 0;
  }

  /** How old this many pictures are when they are shown, in ms; the publisher has to be a clock. */
  public double[] latency(int pictures) {
    return latency(page, name, pictures);
  }

  /** The same of a viewer whom no server serves. */
  public static double[] latency(Page page, String name, int pictures) {
    Object ages = page.evaluate("([name, count]) => latency(name, count)", List.of(name, pictures));
    return ((List<?>) ages).stream().mapToDouble(age -> ((Number) age).doubleValue()).toArray();
  }

  /** Waits until a number fulfils a condition. */
  public void awaitNumber(String kind, String key, Predicate<Double> condition) {
    waitUntil(kind + " " + key, () -> condition.test(number(kind, key)));
  }

  /** Waits until this many more pictures are shown. */
  public void awaitPictures(int more) {
    double before = number("video", "framesDecoded");
    awaitNumber("video", "framesDecoded", now -> now >= before + more);
  }

  /** Width by height of the picture that is shown. */
  double shape() {
    return number("video", "frameWidth") / number("video", "frameHeight");
  }

  /** What was heard so far. */
  Sound sound() {
    return new Sound(
        number("audio", "packetsReceived"),
        number("audio", "totalSamplesReceived"),
        number("audio", "concealedSamples"));
  }

  /** Begins to measure freezes. */
  void watch() {
    page.evaluate("name => watch(name)", name);
  }

  /** The longest time without a new picture since {@link #watch}, in ms. */
  double longestFreeze() {
    return ((Number) page.evaluate("name => peers[name].longest", name)).doubleValue();
  }

  private void waitUntil(String what, Callable<Boolean> condition) {
    await(name + ": " + what).atMost(PATIENCE).pollInSameThread().until(condition);
  }

  /** Hangs up in the browser. */
  public void hangUp() {
    page.evaluate("name => close(name)", name);
  }
}
