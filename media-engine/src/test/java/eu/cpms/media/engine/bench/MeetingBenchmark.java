package eu.cpms.media.engine.bench;

import com.microsoft.playwright.Page;
import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Participant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;
import org.kurento.client.WebRtcEndpoint;

/**
 * Prints one table: what meetings of several sizes cost the server, how soon a viewer sees the
 * first picture and how old pictures are. With {@code CPMS_TEST_KURENTO} and {@code
 * CPMS_TEST_KURENTO_PID} the same for that server, and the ratio of the two.
 */
public final class MeetingBenchmark {
  private static final Duration WINDOW = Duration.ofSeconds(Long.getLong("bench.seconds", 10));

  /** The engine is compiled when a window takes no less than this part of the one before, */
  private static final double STILL_FALLING = 0.95;

  /** and its compiler no more than this, in percent of one processor. */
  private static final double STILL_COMPILING = 0.25;

  private static final int LEAST_WARM = 6;
  private static final int LEAST_SETTLED = 2;
  private static final int MOST_WINDOWS = 15;

  private static final int HELD_KILOBITS = 500;
  private static final int JOINS = 30;
  private static final int PICTURES = 90;
  private static final int ALONE = 3;

  private final Load server;
  private final Chromium chromium;
  private final Crowd crowd;
  private final Path folder;
  private final String name;
  private final Map<String, Double> processor = new LinkedHashMap<>();

  private MeetingBenchmark(Load server, Chromium chromium, Crowd crowd, Path folder, String name) {
    this.server = server;
    this.chromium = chromium;
    this.crowd = crowd;
    this.folder = folder;
    this.name = name;
  }

  public static void main(String[] arguments) {
    try {
      run();
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace(); // threads of the clients would keep the process alive
      System.exit(1);
    }
  }

  private static void run() throws Exception {
    Path folder = Files.createTempDirectory("bench");
    try (Chromium chromium = Chromium.start(folder);
        Crowd crowd = new Crowd()) {
      System.out.printf(
          "%-8s %-17s %7s %9s %7s %7s %10s %12s %16s %15s %14s %18s%n",
          "server",
          "meeting",
          "streams",
          "frames/s",
          "kbit/s",
          "CPU %",
          "compiler %",
          "per stream %",
          "join p50/p95 ms",
          "age p50/p95 ms",
          "without sound",
          "passage p50/p95 ms");
      for (int i = 0; i < ALONE; i++) {
        browserAlone(chromium);
      }
      try (Load load = Load.engine(folder)) {
        MeetingBenchmark engine = new MeetingBenchmark(load, chromium, crowd, folder, "engine");
        engine.allMeetings();
        System.out.println("engine: " + load.footprint());
        compare(engine, chromium, crowd, folder);
      }
    }
  }

  private static void compare(MeetingBenchmark engine, Chromium chromium, Crowd crowd, Path folder)
      throws Exception {
    String uri = System.getenv().getOrDefault("CPMS_TEST_KURENTO", "");
    if (uri.isEmpty()) {
      return;
    }
    long pid = Long.parseLong(System.getenv("CPMS_TEST_KURENTO_PID"));
    MeetingBenchmark kurento =
        new MeetingBenchmark(Load.running(uri, pid), chromium, crowd, folder, "kurento");
    kurento.allMeetings();
    engine.processor.forEach(
        (what, percent) ->
            System.out.printf(
                "ratio    %-17s %5.2f%n",
                what, percent / kurento.processor.getOrDefault(what, 0.)));
  }

  /** How old pictures are in a page that sends them to itself: none can be younger. */
  private static void browserAlone(Chromium chromium) {
    Page page = chromium.open();
    page.evaluate("publish('own', 'clock', '')");
    page.evaluate("viewDirectly('view', 'own')");
    page.evaluate("viewDirectly('silent', 'own', false)");
    Participant.latency(page, "view", 10 * PICTURES);
    System.out.printf(
        "%-8s %-17s %82s %14s%n",
        "none",
        "browser alone",
        percentiles("%.0f/%.0f", Participant.latency(page, "view", PICTURES)),
        percentiles("%.0f/%.0f", Participant.latency(page, "silent", PICTURES)));
    page.context().close();
  }

  private void allMeetings() throws Exception {
    warmUp();
    settle(LEAST_SETTLED);
    print("nobody", 0, use());
    peersOnly();
    meeting("1 to 1", 1, 1, "");
    meeting("1 to 5", 1, 5, "");
    meeting("4-way", 4, 3, "");
    meeting("6-way", 6, 5, "");
    meeting("1 to 1, remux", 1, 1, "remux");
    meeting("4-way, composite", 4, 3, "composite");
  }

  /** The largest meeting, with recordings, so that all of the engine is in use. */
  private void warmUp() throws Exception {
    KurentoClient client = KurentoClient.create(server.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    List<WebRtcEndpoint> sending = invite(pipeline, List.of(), 6, 5);
    record("remux", pipeline, sending);
    record("composite", pipeline, sending);
    settle(LEAST_WARM);
    print("warm-up", 30, use());
    pipeline.release();
    client.destroy();
    crowd.leave();
  }

  /** One of the crowd watches another: how long a packet needs where hardly any come. */
  private void peersOnly() throws Exception {
    KurentoClient client = KurentoClient.create(server.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    invite(pipeline, List.of(), 1, 1);
    settle(LEAST_SETTLED);
    crowd.passages();
    Use use = use();
    System.out.printf(
        "%-8s %-17s %7d %25.1f %10.1f %79s%n",
        name,
        "peers only",
        1,
        use.percent(),
        use.compiler(),
        percentiles("%.1f/%.1f", crowd.passages()));
    pipeline.release();
    client.destroy();
    crowd.leave();
  }

  /** Until the engine is compiled for what it does now: no compiler runs, and it takes no less. */
  private void settle(int leastWindows) throws IOException {
    Use before;
    Use now = use();
    int windows = 1;
    do {
      before = now;
      now = use();
      windows++;
    } while (windows < leastWindows || windows < MOST_WINDOWS && isWarming(before, now));
  }

  private static boolean isWarming(Use before, Use now) {
    return now.percent() < STILL_FALLING * before.percent() || now.compiler() > STILL_COMPILING;
  }

  /**
   * A browser that watches itself, so that the age of pictures is measured, and for the rest of the
   * meeting a crowd without screens.
   */
  private void meeting(String what, int publishers, int viewersOfEach, String recording)
      throws Exception {
    KurentoClient client = KurentoClient.create(server.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    Participant browser = Participant.publisher(chromium.open(), "own", pipeline, "clock", "");
    browser.endpoint().setMinVideoRecvBandwidth(HELD_KILOBITS);
    Participant viewer = Participant.viewer(browser.page(), "view", pipeline, browser);
    viewer.endpoint().setMinVideoSendBandwidth(HELD_KILOBITS);
    List<WebRtcEndpoint> sending =
        invite(pipeline, List.of(browser.endpoint()), publishers, viewersOfEach);
    viewer.awaitPictures(PICTURES);
    if (!recording.isEmpty()) {
      record(recording, pipeline, sending);
    }
    settle(LEAST_SETTLED);
    int streams = publishers * viewersOfEach;
    double pictures = viewer.number("video", "framesDecoded") + crowd.pictures();
    double bytes = viewer.number("video", "bytesReceived") + crowd.bytes();
    crowd.passages();
    long started = System.nanoTime();
    Use use = use();
    double seconds = (System.nanoTime() - started) / 1e9;
    pictures = viewer.number("video", "framesDecoded") + crowd.pictures() - pictures;
    bytes = viewer.number("video", "bytesReceived") + crowd.bytes() - bytes;
    processor.put(what, use.percent() / streams);
    double[] passages = crowd.passages();
    double[] ages = viewer.latency(PICTURES);
    Participant silent = Participant.watcher(browser.page(), "silent", pipeline, browser);
    silent.awaitPictures(PICTURES);
    System.out.printf(
        "%-8s %-17s %7d %9.1f %7.0f %7.1f %10.1f %12.2f %32s %14s %18s%n",
        name,
        what,
        streams,
        pictures / streams / seconds,
        bytes * 8 / 1000 / streams / seconds,
        use.percent(),
        use.compiler(),
        use.percent() / streams,
        percentiles("%.0f/%.0f", ages),
        percentiles("%.0f/%.0f", silent.latency(PICTURES)),
        percentiles("%.1f/%.1f", passages));
    if (what.equals("1 to 1")) {
      System.out.printf(
          "%-8s %-17s %66s%n",
          name, "30 joins", percentiles("%.0f/%.0f", joins(pipeline, browser)));
    }
    pipeline.release();
    client.destroy();
    crowd.leave();
    browser.page().context().close();
  }

  /** Fills a meeting up to so many publishers with so many viewers each. */
  private List<WebRtcEndpoint> invite(
      MediaPipeline pipeline, List<WebRtcEndpoint> browsers, int publishers, int viewersOfEach)
      throws Exception {
    List<WebRtcEndpoint> sending = new ArrayList<>(browsers);
    while (sending.size() < publishers) {
      sending.add(crowd.publisher(pipeline, HELD_KILOBITS));
    }
    for (int i = 0; i < publishers; i++) {
      for (int j = i < browsers.size() ? 1 : 0; j < viewersOfEach; j++) {
        crowd.viewer(pipeline, sending.get(i), HELD_KILOBITS);
      }
    }
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(crowd::allSee);
    return sending;
  }

  /** How long it takes one viewer after the other to see a picture. */
  private static double[] joins(MediaPipeline pipeline, Participant publisher) {
    double[] times = new double[JOINS];
    for (int i = 0; i < JOINS; i++) {
      Participant viewer = Participant.viewer(publisher.page(), "late" + i, pipeline, publisher);
      viewer.awaitNumber("", "firstFrame", time -> time > 0);
      times[i] = viewer.number("", "firstFrame");
      viewer.hangUp();
      viewer.endpoint().release();
    }
    return times;
  }

  /** What the server used, and what of it for compiling itself, in percent of one processor. */
  private record Use(double percent, double compiler) {}

  /** In a window that begins now. */
  private Use use() throws IOException {
    long started = System.nanoTime();
    Duration before = server.cpu();
    Duration compiling = server.compiling();
    Awaitility.await()
        .atMost(WINDOW.plusSeconds(5))
        .until(() -> System.nanoTime() - started >= WINDOW.toNanos());
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Use(
        server.cpu().minus(before).toNanos() / 1e7 / seconds,
        server.compiling().minus(compiling).toNanos() / 1e7 / seconds);
  }

  private void print(String what, int streams, Use use) {
    System.out.printf(
        "%-8s %-17s %7d %25.1f %10.1f%n", name, what, streams, use.percent(), use.compiler());
  }

  private void record(String kind, MediaPipeline pipeline, List<WebRtcEndpoint> sending) {
    RecorderEndpoint recorder =
        new RecorderEndpoint.Builder(
                pipeline, "file://" + folder.resolve(name + "-" + kind + ".webm"))
            .build();
    if (kind.equals("remux")) {
      sending.getFirst().connect(recorder);
    } else {
      Composite composite = new Composite.Builder(pipeline).build();
      sending.forEach(one -> one.connect(new HubPort.Builder(composite).build()));
      new HubPort.Builder(composite).build().connect(recorder);
    }
    recorder.record();
  }

  private static String percentiles(String format, double[] values) {
    if (values.length == 0) {
      return "-";
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return format.formatted(at(sorted, 0.5), at(sorted, 0.95));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
