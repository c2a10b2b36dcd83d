package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {

  private static final long SIZE = 300L * 1024 * 1024;

  @TempDir Path folder;

  @Test
  void fileOfManyTimesTheHeapIsTaken() throws Exception {
    Path file = folder.resolve("large.pcm");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SIZE);
    }
    Process server = startWithHeap("64m");
    try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
      String[] portAndBox = output.readLine().split(" ", 2);
      Tool curl = upload(portAndBox[0], portAndBox[1], file);
      assertThat(curl.output()).contains("< 226 ");
      assertThat(storedSizes()).containsExactly(SIZE);
    } finally {
      server.outputWriter().close();
      assertThat(server.waitFor(20, TimeUnit.SECONDS) || server.destroyForcibly().isAlive())
          .isTrue();
    }
  }

  private Process startWithHeap(String heap) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            SmallHeapServer.class.getName(),
            folder.resolve("data").toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Tool upload(String port, String box, Path file) throws Exception {
    return Tool.run(
        "curl",
        "-svk",
        "--ssl-reqd",
        "--user",
        box + ":" + Boxes.PASSWORD,
        "-T",
        file.toString(),
        "ftp://localhost:" + port + "/");
  }

  private List<Long> storedSizes() throws IOException {
    try (Stream<Path> blobs = Files.walk(folder.resolve("data/blobs"))) {
      return blobs.filter(Files::isRegularFile).map(blob -> blob.toFile().length()).toList();
    }
  }
}
