package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import eu.cpms.api.file.FileReceived;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

  @TempDir Path folder;
  private RunningServer server;
  private OpenDropBoxAccount box;

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(folder.resolve("data"), Map.of("max-file-size", "1MB"));
    box = server.boxes.open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void soundDicomFileIsStoredOnceAndTold() throws Exception {
    Path file = Samples.dicom("CT_small.dcm");
    assertThat(Curl.upload(server, box.id(), file).output()).contains("< 226 ");
    assertThat(Curl.upload(server, box.id(), file).output()).contains("< 226 ");

    assertThat(server.blobs())
        .singleElement()
        .satisfies(b -> assertThat(b).hasSameBinaryContentAs(file));
    assertThat(server.unfinished()).isEmpty();
    assertThat(server.messages()).hasSize(2).allSatisfy(this::isCtSmall);
  }

  private void isCtSmall(FileReceived message) {
    FileReceived.Stored stored = Objects.requireNonNull(message.stored());
    assertThat(message.panelId()).isEqualTo(box.panelId());
    assertThat(message.dropBoxId()).isEqualTo(box.id());
    assertThat(message.name()).isEqualTo("CT_small.dcm");
    assertThat(message.client()).isEqualTo("127.0.0.1");
    assertThat(message.refusal()).isNull();
    assertThat(stored.size()).isEqualTo(39206);
    assertThat(stored.mediaType()).isEqualTo("application/dicom");
  }

  @Test
  void endingInCapitalsIsRefusedBeforeAnyDataAreSent() throws Exception {
    Path file = Files.copy(Samples.dicom("CT_small.dcm"), folder.resolve("CT_small.DCM"));
    Tool curl = Curl.upload(server, box.id(), file);
    assertThat(curl.output())
        .contains("< 553 EXTENSION_NOT_ALLOWED: Capitals matter: rename the file to .dcm")
        .doesNotContain("< 150 ");
    refusedAs("EXTENSION_NOT_ALLOWED");
  }

  @Test
  void textNamedDcmIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("x.dcm"), "This is a letter, not an image.");
    assertThat(Curl.upload(server, box.id(), file).output())
        .contains("< 550 CONTENT_DOES_NOT_MATCH_EXTENSION: ");
    refusedAs("CONTENT_DOES_NOT_MATCH_EXTENSION");
  }

  @Test
  void emptyFileIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("empty.pdf"));
    assertThat(Curl.upload(server, box.id(), file).output()).contains("< 550 EMPTY_FILE: ");
    refusedAs("EMPTY_FILE");
  }

  @Test
  void tooLargeFileIsRefusedWhileItComesIn() throws Exception {
    Path file = Files.write(folder.resolve("large.pcm"), new byte[3_000_000]);
    assertThat(Curl.upload(server, box.id(), file).output()).contains("< 552 TOO_LARGE: ");
    refusedAs("TOO_LARGE");
  }

  private void refusedAs(String rule) throws Exception {
    assertThat(server.blobs()).isEmpty();
    assertThat(server.unfinished()).isEmpty();
    assertThat(server.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.stored()).isNull())
        .extracting(message -> Objects.requireNonNull(message.refusal()).rule())
        .isEqualTo(rule);
    assertThat(server.metrics.counter("cpms.files.refused", "rule", rule).count()).isEqualTo(1);
  }

  @Test
  void wrongPasswordUnknownBoxAndClosedBoxAreRefusedAlike() throws Exception {
    Path file = Files.writeString(folder.resolve("a.CSV"), "a;b\n");
    OpenDropBoxAccount closed = server.boxes.open();
    server.boxes.close(closed.id());
    for (Tool curl :
        List.of(
            Curl.to(server, box.id(), "wrong", List.of("--ssl-reqd", "-T", file.toString())),
            Curl.upload(server, eu.cpms.api.file.DropBoxId.next(), file),
            Curl.upload(server, closed.id(), file))) {
      assertThat(curl.output())
          .contains("< 530 LOGIN_FAILED: no open drop box has this user name and password.");
    }
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void plainFtpIsRefusedBeforeThePasswordIsSent() throws Exception {
    Path file = Files.writeString(folder.resolve("a.CSV"), "a;b\n");
    assertThat(Curl.plain(server, box.id(), file).output())
        .contains("< 530 ENCRYPTION_REQUIRED: ")
        .doesNotContain("> PASS");
  }

  @Test
  void plainFtpIsTakenWhereTheOperatorAllowsIt() throws Exception {
    Path file = Files.writeString(folder.resolve("a.CSV"), "a;b\n");
    try (RunningServer plain =
        new RunningServer(folder.resolve("plain"), Map.of("plain", "true"))) {
      OpenDropBoxAccount open = plain.boxes.open();
      assertThat(Curl.plain(plain, open.id(), file).output()).contains("< 226 ");
      assertThat(Curl.upload(plain, open.id(), file).output()).contains("< 226 ");
      assertThat(plain.messages()).hasSize(2);
    }
  }

  @Test
  void unencryptedDataConnectionIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("a.CSV"), "a;b\n");
    assertThat(
            Curl.to(
                    server,
                    box.id(),
                    Boxes.PASSWORD,
                    List.of("--ftp-ssl-control", "-T", file.toString()))
                .output())
        .contains("ENCRYPTION_REQUIRED: data connections must be encrypted too");
    assertThat(server.messages()).isEmpty();
  }
}
