package eu.cpms.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.media.engine.rtp.Codec;
import eu.cpms.media.engine.rtp.RtpPacket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordingRulesTest {
  private static RtpPacket vp8(
      long sequence, long frame, boolean first, boolean last, boolean key) {
    byte[] payload = {(byte) (first ? 0x10 : 0), (byte) (key || !first ? 0 : 1), (byte) sequence};
    return new RtpPacket(
        Codec.VP8, 1, sequence, frame * 3000, last, first && key, payload, frame * 33_000);
  }

  @Test
  void packetsInAnyOrderMakeTheSameFrames() {
    List<EncodedFrame> frames = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> {});
    assembler.add(vp8(0, 0, true, false, true));
    assembler.add(vp8(2, 1, true, true, false));
    assembler.add(vp8(1, 0, false, true, false));
    assertThat(frames).extracting(frame -> frame.data().length).containsExactly(4, 2);
    assertThat(frames).extracting(EncodedFrame::key).containsExactly(true, false);
  }

  @Test
  void afterALossNothingComesUntilTheNextKeyFrame() {
    List<EncodedFrame> frames = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> asked.add("key frame"));
    assembler.add(vp8(0, 0, true, true, true));
    for (int i = 2; i < 30; i++) {
      assembler.add(vp8(i, i, true, true, i == 25));
    }
    assembler.flush();
    assertThat(frames).extracting(EncodedFrame::micros).first().isEqualTo(0L);
    assertThat(frames.get(1).key()).isTrue();
    assertThat(frames).hasSize(1 + 5);
    assertThat(asked).isNotEmpty();
  }

  @Test
  void soundWaitsBrieflyForWhatIsNotSentAgain() {
    List<EncodedFrame> frames = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> {});
    for (int i : new int[] {0, 2, 3, 4, 5, 6, 7, 8}) {
      assembler.add(
          new RtpPacket(Codec.OPUS, 1, i, i * 960L, false, false, new byte[] {1}, i * 20_000L));
    }
    assertThat(frames).hasSize(8);
  }

  @Test
  void afterAPauseTheNextKeyFrameIsTakenWithoutWaitingForWhatWasLeftOut() {
    List<EncodedFrame> frames = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> {});
    assembler.add(vp8(0, 0, true, true, true));
    assembler.restart();
    assembler.add(vp8(90, 90, true, true, false));
    assembler.add(vp8(91, 91, true, true, true));
    assertThat(frames).extracting(EncodedFrame::micros).containsExactly(0L, 91 * 33_000L);
  }

  @Test
  void aFirstPictureWithoutItsParameterSetIsNoBeginning() {
    List<EncodedFrame> frames = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> asked.add("key frame"));
    assembler.add(h264(0, 0x65, 1));
    assertThat(frames).isEmpty();
    assertThat(asked).hasSize(1);
    assembler.add(h264(1, 0x78, 0, 2, 0x67, 1, 0, 2, 0x65, 2));
    assembler.add(h264(2, 0x65, 3));
    assertThat(frames).hasSize(2).allMatch(EncodedFrame::key);
  }

  private static RtpPacket h264(int number, int... payload) {
    byte[] data = new byte[payload.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) payload[i];
    }
    return new RtpPacket(Codec.H264, 1, number, number * 3000, true, true, data, number * 33_000);
  }

  @Test
  void theLayersOfAPictureBecomeOneSuperframe() {
    List<EncodedFrame> frames = new ArrayList<>();
    FrameAssembler assembler = new FrameAssembler(frames::add, () -> {});
    assembler.add(vp9(0, 0, new byte[] {0x0c, 1, 2, 3}, false));
    assembler.add(vp9(1, 0, new byte[] {0x08, 4}, false));
    assembler.add(vp9(2, 0, new byte[] {0x04, 5}, true));
    assembler.add(vp9(3, 1, new byte[] {0x4c, 6}, true));
    byte marker = (byte) 0xd9;
    assertThat(frames)
        .extracting(EncodedFrame::data)
        .containsExactly(
            new byte[] {1, 2, 3, 4, 5, marker, 3, 0, 0, 0, 2, 0, 0, 0, marker}, new byte[] {6});
  }

  private static RtpPacket vp9(int sequence, int frame, byte[] payload, boolean last) {
    return new RtpPacket(
        Codec.VP9, 1, sequence, frame * 3000, last, sequence == 0, payload, frame * 33_000);
  }

  @Test
  void theGridIsKurentos() {
    assertThat(GridLayout.of(1, 800, 600)).isEqualTo(new GridLayout(1, 800, 600));
    assertThat(GridLayout.of(2, 800, 600)).isEqualTo(new GridLayout(2, 400, 600));
    assertThat(GridLayout.of(4, 800, 600)).isEqualTo(new GridLayout(2, 400, 300));
    assertThat(GridLayout.of(5, 800, 600)).isEqualTo(new GridLayout(3, 266, 300));
    assertThat(GridLayout.of(0, 800, 600)).isEqualTo(new GridLayout(1, 800, 600));
  }

  @Test
  void malformedPayloadsMakeNoTrouble() {
    Random random = new Random(4);
    for (Codec codec : Codec.values()) {
      FrameAssembler assembler = new FrameAssembler(frame -> {}, () -> {});
      for (int i = 0; i < 50_000; i++) {
        byte[] payload = new byte[random.nextInt(20)];
        random.nextBytes(payload);
        boolean marker = random.nextBoolean();
        assembler.add(new RtpPacket(codec, 1, i, i / 3, marker, random.nextBoolean(), payload, i));
      }
      assembler.flush();
      assertThat(assembler).isNotNull();
    }
  }
}
