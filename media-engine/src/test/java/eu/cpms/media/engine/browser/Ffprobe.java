package eu.cpms.media.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Path.of("/usr/bin/ffprobe").toFile().canExecute(), "no ffprobe");
    List<String> command = new java.util.ArrayList<>(List.of("/usr/bin/ffprobe", "-v", "error"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("ffprobe accepts the file").isZero();
    return output.lines().filter(line -> !line.isBlank()).toList();
  }
}
