package eu.cpms.media.engine.bench;

import static org.awaitility.Awaitility.await;

import eu.cpms.media.engine.bench.Load.Footprint;
import eu.cpms.media.engine.browser.Chromium;
import eu.cpms.media.engine.browser.Ffprobe;
import eu.cpms.media.engine.browser.Participant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.RecorderEndpoint;

/**
 * Joins and leaves for an hour beside a call that stays, with recordings now and then; every second
 * meeting is simply left by its application. Fails when memory, threads or files grow, a picture
 * does not come or a recording is not good. {@code -Dsoak.minutes}, {@code -Dsoak.joins}.
 */
public final class Soak {
  private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("soak.minutes", 60));
  private static final int JOINS = Integer.getInteger("soak.joins", 200);
  private static final int RECORDINGS = 10;
  private static final int COLLECTOR_SECONDS = 10;
  private static final double LEAST_RECORDED_SECONDS = 1.5;

  /** Caches of the JVM and of its allocator still fill; a leak of 200 meetings is more. */
  private static final long MEGABYTES_TO_SPARE = 32;

  private final Load engine;
  private final Chromium chromium;
  private final Path folder;
  private final List<String> faults = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  private Soak(Load engine, Chromium chromium, Path folder) {
    this.engine = engine;
    this.chromium = chromium;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("soak");
    boolean passed;
    try (Load engine =
            Load.engine(folder, "--collector-seconds", Integer.toString(COLLECTOR_SECONDS));
        Chromium chromium = Chromium.start(folder)) {
      Soak soak = new Soak(engine, chromium, folder);
      soak.run();
      soak.faults.forEach(fault -> System.out.println("FAULT: " + fault));
      passed = soak.faults.isEmpty();
      System.out.println(passed ? "soak passed" : "soak failed");
    }
    System.exit(passed ? 0 : 1);
  }

  private void run() throws Exception {
    KurentoClient client = KurentoClient.create(engine.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    Participant speaker = Participant.publisher(chromium.open(), "own", pipeline, "sound", "");
    Participant listener = Participant.viewer(speaker.page(), "view", pipeline, speaker);
    Footprint settled = rounds();
    double heard = listener.number("audio", "packetsReceived");
    listener.awaitNumber("audio", "packetsReceived", now -> now > heard + 50);
    compare(settled, idle("end"));
    for (Path file : files) {
      double seconds = Ffprobe.lastSecond(file);
      if (Ffprobe.streams(file).size() != 2 || seconds < LEAST_RECORDED_SECONDS) {
        faults.add(file.getFileName() + " lasts " + seconds + " s: " + Ffprobe.streams(file));
      }
    }
    client.destroy();
  }

  /** All the meetings; returns what the engine held after a fifth of them. */
  private Footprint rounds() throws Exception {
    Footprint settled = idle("start");
    long start = System.nanoTime();
    for (int round = 0; round < JOINS; round++) {
      long due = start + LENGTH.toNanos() * round / JOINS;
      await().forever().until(() -> System.nanoTime() - due >= 0);
      try {
        meeting(round);
      } catch (ConditionTimeoutException e) {
        faults.add("round " + round + ": " + e.getMessage());
      }
      if (round == JOINS / 5) {
        settled = idle("settled");
      } else if (round % 10 == 9) {
        System.out.printf("%d joins: %s%n", round + 1, engine.footprint());
      }
    }
    return settled;
  }

  private void meeting(int round) {
    KurentoClient client = KurentoClient.create(engine.uri());
    MediaPipeline pipeline = client.createMediaPipeline();
    Participant ada = Participant.publisher(chromium.open(), "own", pipeline, "clock", "");
    try {
      Participant viewer = Participant.viewer(ada.page(), "view", pipeline, ada);
      viewer.awaitPictures(20);
      if (round % Math.max(1, JOINS / RECORDINGS) == 0) {
        Path file = folder.resolve("round" + round + ".webm");
        files.add(file);
        RecorderEndpoint recorder =
            new RecorderEndpoint.Builder(pipeline, "file://" + file).build();
        ada.endpoint().connect(recorder);
        recorder.record();
        viewer.awaitPictures(90);
      }
      if (round % 2 == 0) {
        pipeline.release();
      }
    } finally {
      client.destroy();
      ada.page().context().close();
    }
  }

  /** What the engine holds when everything that was left has been collected. */
  private Footprint idle(String when) throws Exception {
    KurentoClient client = KurentoClient.create(engine.uri());
    await()
        .atMost(Duration.ofSeconds(6 * COLLECTOR_SECONDS))
        .until(() -> client.getServerManager().getPipelines().size() == 1);
    client.destroy();
    Footprint now = engine.footprint();
    System.out.printf("%s: %s%n", when, now);
    return now;
  }

  private void compare(Footprint before, Footprint after) {
    check("heap, MB", before.heapMegabytes() + MEGABYTES_TO_SPARE / 2, after.heapMegabytes());
    check("memory, MB", before.residentMegabytes() + MEGABYTES_TO_SPARE, after.residentMegabytes());
    check("threads", before.threads() + 2, after.threads());
    check("files and sockets", before.files(), after.files());
  }

  private void check(String what, long most, long found) {
    if (found > most) {
      faults.add("%s: %d, more than %d".formatted(what, found, most));
    }
  }
}
