package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that are cut off by killing the client, and go on where they were. */
class ResumeTest {

  private static final int SIZE = 6_000_000;

  @TempDir Path folder;
  private RunningServer server;
  private OpenDropBoxAccount box;
  private Path file;

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(folder.resolve("data"), Map.of());
    box = server.boxes.open();
    byte[] sound = new byte[SIZE];
    new Random(1).nextBytes(sound);
    file = Files.write(folder.resolve("heart.pcm"), sound);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void cutConnectionIsNotTakenForTheEndOfTheFile() throws Exception {
    cutOff();
    assertThat(server.messages()).isEmpty();
    assertThat(server.blobs()).isEmpty();
    assertThat(arrived()).isBetween(500_000L, SIZE - 1L);
  }

  @Test
  void curlGoesOnWhereItWasCutOff() throws Exception {
    cutOff();
    Tool curl = Curl.upload(server, box.id(), file, "-C", "-");
    assertThat(curl.output()).contains("> APPE heart.pcm").contains("< 226 ");
    wholeFileIsStored();
  }

  @Test
  void lftpGoesOnWhereItWasCutOffEvenAfterARestart() throws Exception {
    cutOff();
    server.close();
    try (RunningServer restarted = new RunningServer(server.data, Map.of())) {
      box = restarted.boxes.open(box);
      Tool lftp = lftp(restarted, "put -c " + file);
      assertThat(lftp.output()).contains("REST ").contains("<--- 226");
    }
    wholeFileIsStored();
  }

  @Test
  void newUploadOfTheSameNameReplacesWhatHadArrived() throws Exception {
    cutOff();
    assertThat(Curl.upload(server, box.id(), file).output()).contains("> STOR").contains("< 226 ");
    wholeFileIsStored();
  }

  @Test
  void listingShowsOnlyOnesOwnUnfinishedUploads() throws Exception {
    cutOff();
    assertThat(Curl.upload(server, box.id(), Samples.dicom("MR_small.dcm")).exitCode()).isZero();
    OpenDropBoxAccount other = server.boxes.open();
    List<String> list = List.of("--ssl-reqd", "-s", "-l");
    assertThat(Curl.at(server, "", box.id(), Boxes.PASSWORD, list).output())
        .contains("\nheart.pcm")
        .doesNotContain("MR_small");
    assertThat(Curl.at(server, "", other.id(), Boxes.PASSWORD, list).output())
        .contains("< 226 ")
        .doesNotContain("heart");
  }

  @Test
  void twoSessionsCannotSendTheSameFileAtOnce() throws Exception {
    Process first = slowUpload();
    try {
      awaitHalf();
      assertThat(Curl.upload(server, box.id(), file).output()).contains("< 450 UPLOAD_BUSY: ");
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  @Test
  void stoppingServerCutsUploadsAndKeepsWhatArrived() throws Exception {
    Process first = slowUpload();
    try {
      awaitHalf();
      long before = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
      assertThat(server.messages()).isEmpty();
      assertThat(arrived()).isGreaterThan(500_000);
    } finally {
      first.destroyForcibly().waitFor();
    }
  }

  private void cutOff() throws Exception {
    Process curl = slowUpload();
    awaitHalf();
    curl.destroyForcibly().waitFor();
    await().atMost(Duration.ofSeconds(10)).until(() -> server.isIdle());
  }

  private Process slowUpload() throws Exception {
    return Tool.start(
        folder.resolve("curl.out"),
        "curl",
        "-sSk",
        "--ssl-reqd",
        "--limit-rate",
        "1M",
        "--user",
        box.id() + ":" + Boxes.PASSWORD,
        "-T",
        file.toString(),
        "ftp://localhost:" + server.port + "/");
  }

  private void awaitHalf() {
    await().atMost(Duration.ofSeconds(10)).until(() -> arrived() > 500_000);
  }

  private long arrived() throws Exception {
    long size = 0;
    for (Path part : server.unfinished()) {
      size = Math.max(size, Files.size(part));
    }
    return size;
  }

  private Tool lftp(RunningServer to, String command) throws Exception {
    return Tool.run(
        "lftp",
        "-d",
        "-e",
        "set ssl:verify-certificate no; set ftp:ssl-force yes; set ftp:ssl-protect-data yes;"
            + " set net:max-retries 2; set net:timeout 10; "
            + command
            + "; bye",
        "-u",
        box.id() + "," + Boxes.PASSWORD,
        "-p",
        String.valueOf(to.port),
        "localhost");
  }

  private void wholeFileIsStored() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(server.messages())
        .singleElement()
        .extracting(message -> Objects.requireNonNull(message.stored()).sha256())
        .isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(server.blobs()).singleElement().satisfies(b -> assertThat(b).hasSize(SIZE));
    assertThat(server.unfinished()).isEmpty();
  }
}
