package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** What FFmpeg's own program says about a file. */
public final class Ffprobe {
  private Ffprobe() {}

  /** The codecs of the file's streams; fails when the file is damaged. */
  public static List<String> streams(Path file) throws IOException, InterruptedException {
    return run("-show_entries", "stream=codec_name", "-of", "csv=p=0", file.toString());
  }

  /** The time of the last packet, in seconds. */
  public static double lastSecond(Path file) throws IOException, InterruptedException {
    return run("-show_entries", "packet=pts_time", "-of", "csv=p=0", file.toString()).stream()
        .mapToDouble(line -> Double.parseDouble(line.replace(",", "")))
        .max()
        .orElse(0);
  }

  /** The times, in seconds, at which the picture turns from dark to bright. */
  static List<Double> flashes(Path file) throws IOException, InterruptedException {
    return rises("movie", "signalstats", "lavfi.signalstats.YAVG", 128, file);
  }

  /** The times, in seconds, at which silence turns into sound. */
  static List<Double> beeps(Path file) throws IOException, InterruptedException {
    return rises(
        "amovie", "astats=metadata=1:reset=1", "lavfi.astats.Overall.RMS_level", -30, file);
  }

  private static List<Double> rises(
      String source, String filter, String tag, double threshold, Path file)
      throws IOException, InterruptedException {
    List<Double> rises = new ArrayList<>();
    boolean above = true;
    for (String line :
        run(
            "-f",
            "lavfi",
            "-i",
            source + "=" + file + "," + filter,
            "-show_entries",
            "frame=pts_time:frame_tags=" + tag,
            "-of",
            "csv=p=0")) {
      String[] parts = line.split(",", -1);
      boolean now = !parts[1].equals("-inf") && Double.parseDouble(parts[1]) > threshold;
      if (now && !above) {
        rises.add(Double.valueOf(parts[0]));
      }
      above = now;
    }
    return rises;
  }

  /** The widths of the pictures, each once, in the order in which they come. */
  static List<Integer> widths(Path file) throws IOException, InterruptedException {
    return run(
            "-select_streams",
            "v",
            "-show_entries",
            "frame=width",
            "-of",
            "csv=p=0",
            file.toString())
        .stream()
        .map(line -> Integer.valueOf(line.replace(",", "")))
        .distinct()
        .toList();
  }

  /** The longest time between two packets of a kind, in seconds. */
  static double longestGap(Path file, String kind) throws IOException, InterruptedException {
    double longest = 0;
    double last = Double.NaN;
    for (double time : times(file, kind)) {
      longest = Double.isNaN(last) ? 0 : Math.max(longest, time - last);
      last = time;
    }
    return longest;
  }

  /** The times of the packets of a kind, in seconds. */
  public static List<Double> times(Path file, String kind)
      throws IOException, InterruptedException {
    return run(
            "-select_streams",
            kind,
            "-show_entries",
            "packet=pts_time",
            "-of",
            "csv=p=0",
            file.toString())
        .stream()
        .map(line -> Double.valueOf(line.replace(",", "")))
        .toList();
  }

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Path.of("/usr/bin/ffprobe").toFile().canExecute(), "no ffprobe");
    List<String> command = new ArrayList<>(List.of("/usr/bin/ffprobe", "-v", "error"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ffprobe accepts the file").isZero();
    return output.lines().filter(line -> !line.isBlank()).toList();
  }
}
