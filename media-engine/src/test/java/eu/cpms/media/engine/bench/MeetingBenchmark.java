package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Participant;
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

/**
 * Prints one table: what meetings of several sizes cost the server, how soon a viewer sees the
 * first picture and how old pictures are. With {@code CPMS_TEST_KURENTO} and {@code
 * CPMS_TEST_KURENTO_PID} the same for that server, and the ratio of the two.
 */
public final class MeetingBenchmark {
  private static final Duration WINDOW = Duration.ofSeconds(Long.getLong("bench.seconds", 8));
  private static final int HELD_KILOBITS = 500;
  private static final int JOINS = 30;
  private static final int PICTURES = 90;

  private final Load server;
  private final Chromium chromium;
  private final Path folder;
  private final String name;
  private final Map<String, Double> processor = new LinkedHashMap<>();

  private MeetingBenchmark(Load server, Chromium chromium, Path folder, String name) {
    this.server = server;
    this.chromium = chromium;
    this.folder = folder;
    this.name = name;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("bench");
    try (Chromium chromium = Chromium.start(folder)) {
      System.out.printf(
          "%-8s %-17s %7s %9s %7s %7s %12s %16s %16s%n",
          "server",
          "meeting",
          "streams",
          "frames/s",
          "kbit/s",
          "CPU %",
          "per stream %",
          "join p50/p95 ms",
          "age p50/p95 ms");
      try (Load load = Load.engine(folder)) {
        MeetingBenchmark engine = new MeetingBenchmark(load, chromium, folder, "engine");
        engine.run();
        System.out.println("engine: " + load.footprint());
        compare(engine, chromium, folder);
      }
    }
  }

  private static void compare(MeetingBenchmark engine, Chromium chromium, Path folder)
      throws Exception {
    String uri = System.getenv().getOrDefault("CPMS_TEST_KURENTO", "");
    if (uri.isEmpty()) {
      return;
    }
    long pid = Long.parseLong(System.getenv("CPMS_TEST_KURENTO_PID"));
    MeetingBenchmark kurento =
        new MeetingBenchmark(Load.running(uri, pid), chromium, folder, "kurento");
    kurento.run();
    engine.processor.forEach(
        (what, percent) ->
            System.out.printf(
                "ratio    %-17s %5.2f%n",
                what, percent / kurento.processor.getOrDefault(what, 0.)));
  }

  private void run() throws Exception {
    meeting("warm-up", 1, 5, "");
    processor.clear();
    meeting("1 to 1", 1, 1, "");
    meeting("1 to 5", 1, 5, "");
    meeting("4-way", 4, 3, "");
    meeting("6-way", 6, 5, "");
    meeting("1 to 1, remux", 1, 1, "remux");
    meeting("4-way, composite", 4, 3, "composite");
  }

  private void meeting(String what, int publishers, int viewersOfEach, String recording) {
    KurentoClient client = KurentoClient.create(server.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    List<Participant> sending = publish(pipeline, publishers);
    List<Participant> watching = watch(pipeline, sending, viewersOfEach);
    if (!recording.isEmpty()) {
      record(recording, pipeline, sending);
    }
    double pictures = total(watching, "framesDecoded");
    double bytes = total(watching, "bytesReceived");
    long started = System.nanoTime();
    double percent = processorPercent();
    double seconds = (System.nanoTime() - started) / 1e9;
    int streams = watching.size();
    processor.put(what, percent / streams);
    System.out.printf(
        "%-8s %-17s %7d %9.1f %7.0f %7.1f %12.2f %16s %16s%n",
        name,
        what,
        streams,
        (total(watching, "framesDecoded") - pictures) / streams / seconds,
        (total(watching, "bytesReceived") - bytes) * 8 / 1000 / streams / seconds,
        percent,
        percent / streams,
        what.equals("1 to 1") ? percentiles(joins(pipeline, sending.getFirst())) : "",
        percentiles(watching.getFirst().latency(PICTURES)));
    pipeline.release();
    client.destroy();
    sending.forEach(publisher -> publisher.page().context().close());
  }

  private static double total(List<Participant> viewers, String number) {
    return viewers.stream().mapToDouble(viewer -> viewer.number("video", number)).sum();
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

  private List<Participant> publish(MediaPipeline pipeline, int count) {
    List<Participant> sending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Participant publisher = Participant.publisher(chromium.open(), "own", pipeline, "clock", "");
      publisher.endpoint().setMinVideoRecvBandwidth(HELD_KILOBITS);
      sending.add(publisher);
    }
    return sending;
  }

  private static List<Participant> watch(
      MediaPipeline pipeline, List<Participant> sending, int viewersOfEach) {
    List<Participant> watching = new ArrayList<>();
    for (int i = 0; i < sending.size(); i++) {
      for (int j = 0; j < viewersOfEach; j++) {
        Participant at = sending.get((i + j + 1) % sending.size());
        Participant viewer =
            Participant.viewer(at.page(), "view" + i + "-" + j, pipeline, sending.get(i));
        viewer.endpoint().setMinVideoSendBandwidth(HELD_KILOBITS);
        watching.add(viewer);
      }
    }
    watching.forEach(viewer -> viewer.awaitNumber("", "firstFrame", time -> time > 0));
    return watching;
  }

  /** What the server used, of one processor, in a window that begins now. */
  private double processorPercent() {
    long started = System.nanoTime();
    Duration before = server.cpu();
    Awaitility.await()
        .atMost(WINDOW.plusSeconds(5))
        .until(() -> System.nanoTime() - started >= WINDOW.toNanos());
    double seconds = (System.nanoTime() - started) / 1e9;
    return server.cpu().minus(before).toNanos() / 1e7 / seconds;
  }

  private void record(String kind, MediaPipeline pipeline, List<Participant> sending) {
    RecorderEndpoint recorder =
        new RecorderEndpoint.Builder(
                pipeline, "file://" + folder.resolve(name + "-" + kind + ".webm"))
            .build();
    if (kind.equals("remux")) {
      sending.getFirst().endpoint().connect(recorder);
    } else {
      Composite composite = new Composite.Builder(pipeline).build();
      sending.forEach(one -> one.endpoint().connect(new HubPort.Builder(composite).build()));
      new HubPort.Builder(composite).build().connect(recorder);
    }
    recorder.record();
  }

  private static String percentiles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return "%.0f/%.0f".formatted(at(sorted, 0.5), at(sorted, 0.95));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  }
}
