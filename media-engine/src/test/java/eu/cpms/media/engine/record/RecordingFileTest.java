package eu.cpms.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.cpms.media.engine.browser.Ffprobe;
import eu.cpms.media.engine.rtp.Codec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {
  /** A device of Linux that is always full. */
  private static final Path FULL = Path.of("/dev/full");

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  @TempDir private Path folder;

  @Test
  void aFullDiskIsToldAndTheFileLetGo() throws Exception {
    assumeTrue(Files.exists(FULL), "no /dev/full");
    RecordingFile file =
        new RecordingFile(FULL, FileProfile.named("WEBM_AUDIO_ONLY").orElseThrow(), () -> {});
    assertThatThrownBy(() -> record(file)).isInstanceOf(IOException.class);
    assertThat(open()).isEqualTo(1);
    file.abandon();
    assertThat(open()).isZero();
  }

  @Test
  void aPauseIsCutOutEvenWhenAskedForTwice() throws Exception {
    RecordingFile file = file("WEBM_AUDIO_ONLY", () -> {});
    file.write(sound(0));
    file.pause(SECOND);
    file.pause(2 * SECOND);
    file.resume(3 * SECOND);
    file.write(sound(3_020_000));
    file.close();
    assertThat(Ffprobe.times(folder.resolve("a.webm"), "a")).containsExactly(0.0, 1.02);
  }

  @Test
  void aPauseBeforeTheTracksAreKnownIsCutOut() throws Exception {
    RecordingFile file = file("WEBM", () -> {});
    file.write(sound(0));
    file.pause(SECOND);
    file.resume(3 * SECOND);
    file.write(sound(3_020_000));
    file.close();
    assertThat(Ffprobe.times(folder.resolve("a.webm"), "a")).containsExactly(0.0, 1.02);
  }

  @Test
  void soundThatComesLaterCostsThePicturesUpToAKeyFrameOnly() throws Exception {
    List<String> asked = new ArrayList<>();
    RecordingFile file = file("WEBM", () -> asked.add("key frame"));
    file.write(picture(0, 0));
    file.tick(System.nanoTime() + 2 * SECOND);
    file.write(picture(1, 33_000));
    file.write(sound(60_000));
    assertThat(asked).isEmpty();
    file.write(picture(2, 66_000));
    assertThat(asked).hasSize(1);
    file.write(picture(0, 100_000));
    file.write(picture(1, 133_000));
    file.close();
    assertThat(Ffprobe.times(folder.resolve("a.webm"), "v")).hasSize(2);
    assertThat(Ffprobe.times(folder.resolve("a-2.webm"), "v")).containsExactly(0.04, 0.073);
    assertThat(folder.resolve("a-3.webm")).doesNotExist();
  }

  @Test
  void aFurtherPartReplacesNoOtherRecording() throws Exception {
    Path other = Files.writeString(folder.resolve("a-2.webm"), "other");
    RecordingFile file = file("WEBM", () -> {});
    file.write(picture(0, 0));
    file.tick(System.nanoTime() + 2 * SECOND);
    file.write(sound(60_000));
    file.close();
    assertThat(other).hasContent("other");
    assertThat(Ffprobe.times(folder.resolve("a-3.webm"), "a")).containsExactly(0.0);
  }

  /** As when the lowest layer of a VP9 picture was lost. */
  @Test
  void aFirstPictureThatCannotBeDecodedIsLeftOut() throws Exception {
    List<String> asked = new ArrayList<>();
    RecordingFile file = file("WEBM_VIDEO_ONLY", () -> asked.add("key frame"));
    file.write(new EncodedFrame(Codec.VP8, picture(1, 0).data(), 0, true));
    assertThat(asked).hasSize(1);
    file.write(picture(0, 33_000));
    file.write(picture(1, 66_000));
    file.close();
    assertThat(Ffprobe.times(folder.resolve("a.webm"), "v")).containsExactly(0.0, 0.033);
  }

  @Test
  void whatCameBeforeACodecThatTheFileCannotHoldIsComplete() throws Exception {
    RecordingFile file = file("WEBM_VIDEO_ONLY", () -> {});
    file.write(picture(0, 0));
    file.write(picture(1, 33_000));
    EncodedFrame other = new EncodedFrame(Codec.H264, new byte[9], 66_000, true);
    assertThatThrownBy(() -> file.write(other)).hasMessageContaining("cannot hold H264");
    file.abandon();
    assertThat(Ffprobe.times(folder.resolve("a.webm"), "v")).containsExactly(0.0, 0.033);
  }

  private static EncodedFrame picture(int number, long micros) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Footage.vp8().get(number).forEach(part -> data.write(part, 1, part.length - 1));
    return new EncodedFrame(Codec.VP8, data.toByteArray(), micros, number == 0);
  }

  private RecordingFile file(String profile, Runnable keyFrameWanted) {
    FileProfile found = FileProfile.named(profile).orElseThrow();
    return new RecordingFile(folder.resolve("a.webm"), found, keyFrameWanted);
  }

  private static EncodedFrame sound(long micros) {
    return new EncodedFrame(Codec.OPUS, new byte[] {(byte) 0xf8, -1, -2}, micros, true);
  }

  private static void record(RecordingFile file) throws IOException {
    for (int i = 0; i < 1000; i++) {
      file.write(new EncodedFrame(Codec.OPUS, new byte[1000], i * 20_000L, true));
      file.tick(System.nanoTime());
    }
  }

  private static long open() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.filter(RecordingFileTest::isFull).count();
    }
  }

  private static boolean isFull(Path file) {
    try {
      return Files.readSymbolicLink(file).equals(FULL);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
