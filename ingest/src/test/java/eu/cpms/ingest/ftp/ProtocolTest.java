package eu.cpms.ingest.ftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import eu.cpms.api.file.FileReceived;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with clients that do not behave. */
class ProtocolTest {

  private static final byte[] TABLE = "age;weight\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;
  private RunningServer server;
  private OpenDropBoxAccount box;

  @BeforeEach
  void start() throws Exception {
    server = new RunningServer(folder.resolve("data"), Map.of("max-sessions-per-box", "2"));
    box = server.boxes.open();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawClient signIn() throws IOException {
    return RawClient.signedIn(server, box.id().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RETR a.CSV", "DELE a.CSV", "RNFR a.CSV", "RMD x", "SITE WHO", "STOU"})
  void dropBoxIsWriteOnly(String command) throws Exception {
    try (RawClient client = signIn()) {
      assertThat(client.store("STOR a.CSV", TABLE)).startsWith("226 ");
      assertThat(client.say(command)).startsWith("550 WRITE_ONLY: ");
      assertThat(client.say("SIZE a.CSV")).startsWith("550 ");
    }
  }

  @Test
  void thereAreNoFoldersAndNoActiveMode() throws Exception {
    try (RawClient client = signIn()) {
      assertThat(client.say("MKD scans")).startsWith("550 ONE_FOLDER: ");
      assertThat(client.say("CWD ..")).startsWith("550 ONE_FOLDER: ");
      assertThat(client.say("CWD /")).startsWith("250 ");
      assertThat(client.say("PORT 127,0,0,1,4,1")).startsWith("550 PASSIVE_ONLY: ");
      assertThat(client.say("EPRT |1|127.0.0.1|1025|")).startsWith("550 PASSIVE_ONLY: ");
      assertThat(client.say("MODE Z")).startsWith("504 ");
      assertThat(client.say("STAT /")).startsWith("502 ");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../../../etc/passwd.CSV, passwd.CSV",
    "/etc/a.CSV, a.CSV",
    "C:\\temp\\b.CSV, b.CSV",
    "....CSV, ....CSV",
    "Ärzteblatt.CSV, Ärzteblatt.CSV"
  })
  void foldersInNamesAreDropped(String given, String kept) throws Exception {
    List<Path> before = filesOutside();
    try (RawClient client = signIn()) {
      assertThat(client.store("STOR " + given, TABLE)).startsWith("226 ");
    }
    assertThat(server.messages()).singleElement().extracting(FileReceived::name).isEqualTo(kept);
    assertThat(filesOutside()).isEqualTo(before);
  }

  private List<Path> filesOutside() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.startsWith(server.data)).toList();
    }
  }

  @Test
  void nameWithoutLettersIsRefused() throws Exception {
    try (RawClient client = signIn()) {
      assertThat(client.store("STOR ..", TABLE)).startsWith("553 NAME_NOT_USABLE: ");
    }
  }

  @Test
  void endOfTheStreamWithoutCloseNoticeIsACut() throws Exception {
    try (RawClient client = signIn();
        Socket raw = client.passive()) {
      assertThat(client.say("STOR a.CSV")).startsWith("150 ");
      SSLSocket data = client.over(raw);
      data.getOutputStream().write(TABLE);
      data.getOutputStream().flush();
      raw.shutdownOutput();
      assertThat(client.reply()).startsWith("426 ");
      assertThat(client.say("SIZE a.CSV")).isEqualTo("213 " + (TABLE.length - 1));
      assertThat(server.messages()).isEmpty();
    }
  }

  @Test
  void resumingBehindTheEndIsRefused() throws Exception {
    try (RawClient client = signIn();
        Socket raw = client.passive()) {
      assertThat(raw.isConnected()).isTrue();
      assertThat(client.say("REST 1000")).startsWith("350 ");
      assertThat(client.say("STOR a.CSV")).startsWith("554 NOTHING_TO_RESUME: Only 0 bytes");
    }
  }

  @Test
  void textModeChangesNothing() throws Exception {
    byte[] mixed = "a\r\nb\nc\r".getBytes(StandardCharsets.US_ASCII);
    try (RawClient client = signIn()) {
      assertThat(client.say("TYPE A")).startsWith("200 ");
      assertThat(client.store("STOR a.CSV", mixed)).startsWith("226 ");
    }
    assertThat(server.blobs())
        .singleElement()
        .satisfies(b -> assertThat(b).hasBinaryContent(mixed));
  }

  @Test
  void closingTheBoxEndsItsSessionsAtTheNextCommand() throws Exception {
    try (RawClient client = signIn()) {
      assertThat(client.say("NOOP")).startsWith("200 ");
      server.boxes.close(box.id());
      assertThat(client.say("NOOP")).startsWith("421 DROP_BOX_CLOSED: ");
      assertThat(client.reply()).isNull();
    }
  }

  @Test
  void oneBoxCannotTakeAllSessions() throws Exception {
    try (RawClient first = signIn();
        RawClient second = signIn();
        RawClient third = new RawClient(server.port)) {
      third.say("AUTH TLS");
      third.encrypt();
      third.say("USER " + box.id());
      third.say("PASS " + Boxes.PASSWORD);
      assertThat(third.reply()).startsWith("421 TOO_MANY_SESSIONS: ");
      assertThat(first.say("NOOP")).startsWith("200 ");
      assertThat(second.say("NOOP")).startsWith("200 ");
    }
  }

  @Test
  void commandsSmuggledInBeforeEncryptionAreNotObeyed() throws Exception {
    try (RawClient client = new RawClient(server.port)) {
      client.send("AUTH TLS\r\nUSER " + box.id() + "\r\nPASS " + Boxes.PASSWORD + "\r\n");
      assertThat(client.reply()).startsWith("234 ");
      assertThat(replyAfterEncryption(client)).isIn("hung up", "null");
    }
  }

  private static String replyAfterEncryption(RawClient client) {
    try {
      client.encrypt();
      return String.valueOf(client.say("PWD"));
    } catch (IOException e) {
      return "hung up";
    }
  }

  @Test
  void guessingIsSlowedDownAndThenStopped() throws Exception {
    List<String> replies = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      replies.add(signInWith("guess " + i));
    }
    assertThat(replies).allSatisfy(reply -> assertThat(reply).startsWith("530 LOGIN_FAILED"));
    assertThat(signInWith(Boxes.PASSWORD)).startsWith("530 LOGIN_FAILED");
    assertThat(server.metrics.counter("cpms.ftp.logins.failed").count()).isEqualTo(11);
  }

  @Test
  void whoeverCannotBeLookedUpIsToldToTryAgain() throws Exception {
    try (RawClient client = signIn()) {
      server.boxes.away = true;
      assertThat(client.say("NOOP")).startsWith("421 UNAVAILABLE: ");
    }
    assertThat(signInWith(Boxes.PASSWORD)).startsWith("421 UNAVAILABLE: ");
    server.boxes.away = false;
    assertThat(signInWith(Boxes.PASSWORD)).startsWith("230 ");
    assertThat(server.metrics.counter("cpms.ftp.logins.failed").count()).isZero();
  }

  private String signInWith(String password) throws IOException {
    try (RawClient client = new RawClient(server.port)) {
      client.say("AUTH TLS");
      client.encrypt();
      client.say("USER " + box.id());
      return client.say("PASS " + password);
    }
  }

  @Test
  void certificateAndItsPasswordBelongToTheOwnerOnly() throws Exception {
    for (String file : List.of("certificate.p12", "certificate.password")) {
      Path secret = server.data.resolve("ftp").resolve(file);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void floodOfRefusalsDoesNotReachTheTimeline() throws Exception {
    server.close();
    server = new RunningServer(folder.resolve("other"), Map.of("refusals-per-hour", "3"));
    box = server.boxes.open();
    try (RawClient client = signIn()) {
      for (int i = 0; i < 10; i++) {
        assertThat(client.store("STOR a" + i + ".exe", TABLE)).startsWith("553 EXTENSION_NOT");
      }
    }
    assertThat(server.messages()).hasSize(3);
  }

  @Test
  void busyPortFailsWithAClearMessage() {
    Map<String, String> same = Map.of("port", String.valueOf(server.port));
    assertThatThrownBy(() -> new RunningServer(folder.resolve("second"), same).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another program uses the port")
        .hasMessageContaining("cpms.ftp.port");
  }

  @Test
  void fullOutboxPutsUploadsOff() throws Exception {
    server.close();
    server = new RunningServer(folder.resolve("full"), Map.of("max-waiting-messages", "1"));
    box = server.boxes.open();
    try (RawClient client = signIn()) {
      assertThat(client.store("STOR a.CSV", TABLE)).startsWith("226 ");
      assertThat(client.store("STOR b.CSV", TABLE)).startsWith("452 ");
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> server.isIdle());
    assertThat(server.messages()).hasSize(1);
  }
}
