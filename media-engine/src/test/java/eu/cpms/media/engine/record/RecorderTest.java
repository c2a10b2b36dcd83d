package eu.cpms.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.cpms.media.engine.browser.Ffprobe;
import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.Outlet;
import eu.cpms.media.engine.rtp.RtpPacket;
import eu.cpms.media.engine.transport.MediaLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What of the packets that come in is in the file, and when. */
class RecorderTest {
  private static final byte[] OPUS = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};
  private static final Outlet NOWHERE = new Outlet(() -> {});

  @TempDir private Path folder;
  private MediaLoop loop;

  @BeforeEach
  void start() throws IOException {
    loop = MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0);
  }

  @AfterEach
  void stop() {
    loop.close();
  }

  private Recorder recorder(String profile) {
    FileProfile found = FileProfile.named(profile).orElseThrow();
    return new Recorder(loop, folder.resolve("a.webm"), found, event -> {});
  }

  private List<Double> times(Recorder recorder, String kind) throws Exception {
    recorder.stop().get(1, TimeUnit.MINUTES);
    return Ffprobe.times(folder.resolve("a.webm"), kind);
  }

  private static void pictures(Recorder recorder, int from, int to) throws IOException {
    List<List<byte[]>> footage = Footage.vp8();
    int sequence = footage.subList(0, from).stream().mapToInt(List::size).sum();
    for (int i = from; i < to; i++) {
      List<byte[]> parts = footage.get(i);
      for (int part = 0; part < parts.size(); part++) {
        boolean last = part == parts.size() - 1;
        boolean key = i == 0 && part == 0;
        RtpPacket packet =
            new RtpPacket(
                Codec.VP8, 1, sequence++, i * 3000L, last, key, parts.get(part), i * 33_000L);
        recorder.port().inlets().video().accept(packet, NOWHERE);
      }
    }
  }

  private static void sound(Recorder recorder, int number) {
    recorder
        .port()
        .inlets()
        .audio()
        .accept(
            new RtpPacket(Codec.OPUS, 2, number, number * 960L, true, true, OPUS, number * 20_000L),
            NOWHERE);
  }

  @Test
  void aFolderThatCannotBeMadeIsToldWithTheReason() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    ((Logger) LoggerFactory.getLogger(Recorder.class)).addAppender(log);
    List<RecordingEvent> events = new CopyOnWriteArrayList<>();
    FileProfile profile = FileProfile.named("WEBM_AUDIO_ONLY").orElseThrow();
    Recorder recorder = new Recorder(loop, file.resolve("a.webm"), profile, events::add);
    recorder.record();
    sound(recorder, 0);
    sound(recorder, 1);
    recorder.stop().get(1, TimeUnit.MINUTES);
    String reason = "java.nio.file.FileAlreadyExistsException: " + file;
    assertThat(events).contains(new RecordingEvent.Failed(reason));
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("the recording " + file.resolve("a.webm") + " failed: " + reason);
  }

  @Test
  void toRecordWhatIsRecordedAlreadyLosesNoPicture() throws Exception {
    Recorder recorder = recorder("WEBM_VIDEO_ONLY");
    recorder.record();
    pictures(recorder, 0, 30);
    recorder.record();
    pictures(recorder, 30, 60);
    assertThat(times(recorder, "v")).hasSize(60);
  }

  @Test
  void whatWaitedForALostPacketWhenAPauseBeganKeepsItsTime() throws Exception {
    Recorder recorder = recorder("WEBM_AUDIO_ONLY");
    recorder.record();
    sound(recorder, 0);
    for (int i = 2; i < 6; i++) {
      sound(recorder, i);
    }
    recorder.pause();
    await().pollDelay(Duration.ofMillis(200)).until(() -> true);
    recorder.record();
    assertThat(times(recorder, "a")).containsExactly(0.0, 0.04, 0.06, 0.08, 0.1);
  }
}
