package eu.cpms.media.engine.bench;

import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Participant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;

/**
 * Prints one table: what meetings of several sizes cost the server, how soon viewers see a picture
 * and how old it is. With {@code CPMS_TEST_KURENTO} and {@code CPMS_TEST_KURENTO_PID} the same for
 * that server.
 */
public final class MeetingBenchmark {
  private static final Duration WINDOW = Duration.ofSeconds(Long.getLong("bench.seconds", 8));
  private static final int HELD_KILOBITS = 500;

  private final Load server;
  private final Chromium chromium;
  private final Path folder;

  private MeetingBenchmark(Load server, Chromium chromium, Path folder) {
    this.server = server;
    this.chromium = chromium;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("bench");
    try (Chromium chromium = Chromium.start(folder)) {
      System.out.println(
          "server     meeting         streams out  CPU %  per stream %  first frame ms p50/p95  age ms p50/p95");
      try (Load engine = Load.engine(folder)) {
        new MeetingBenchmark(engine, chromium, folder).run("engine");
      }
      String real = System.getenv().getOrDefault("CPMS_TEST_KURENTO", "");
      if (!real.isEmpty()) {
        long pid = Long.parseLong(System.getenv("CPMS_TEST_KURENTO_PID"));
        try (Load kurento = Load.running(real, pid)) {
          new MeetingBenchmark(kurento, chromium, folder).run("kurento");
        }
      }
    }
  }

  private void run(String name) throws Exception {
    meeting(name, "warm-up", 1, 5, "");
    meeting(name, "1 to 1", 1, 1, "");
    meeting(name, "1 to 5", 1, 5, "");
    meeting(name, "4-way", 4, 3, "");
    meeting(name, "6-way", 6, 5, "");
    meeting(name, "1 to 1, remux", 1, 1, "single");
    meeting(name, "4-way, composite", 4, 3, "composite");
    System.out.println(name + " footprint: " + server.footprint());
  }

  private void meeting(
      String name, String what, int publishers, int viewersOfEach, String recording)
      throws Exception {
    KurentoClient client = KurentoClient.create(server.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    List<Participant> sending = publish(pipeline, publishers);
    List<Participant> watching = watch(pipeline, sending, viewersOfEach);
    if (!recording.isEmpty()) {
      record(recording, pipeline, sending);
    }
    double percent = processorPercent();
    double[] joins = watching.stream().mapToDouble(v -> v.number("", "firstFrame")).toArray();
    System.out.printf(
        "%-10s %-17s %10d  %5.1f  %12.2f  %22s  %14s%n",
        name,
        what,
        watching.size(),
        percent,
        percent / watching.size(),
        percentiles(joins),
        percentiles(watching.getFirst().latency(60)));
    pipeline.release();
    client.destroy();
    sending.forEach(publisher -> publisher.page().context().close());
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
        watching.add(Participant.viewer(at.page(), "view" + i + "-" + j, pipeline, sending.get(i)));
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
        new RecorderEndpoint.Builder(pipeline, "file://" + folder.resolve(kind + ".webm")).build();
    if (kind.equals("single")) {
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
