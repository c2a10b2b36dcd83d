package eu.cpms.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The small rules by which streams are repaired, rewritten and judged. */
class ForwardingTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static RtpPacket packet(long stream, long sequence, long timestamp, long millis) {
    return new RtpPacket(
        Codec.VP8, stream, sequence, timestamp, true, true, new byte[1], millis * 1000);
  }

  @Test
  void countersGoOnWhenTheyWrap() {
    Unwrapper unwrapper = new Unwrapper(Short.SIZE);
    long first = unwrapper.unwrap(65_535);
    assertThat(unwrapper.unwrap(0)).isEqualTo(first + 1);
    assertThat(unwrapper.unwrap(65_534)).isEqualTo(first - 1);
    assertThat(unwrapper.unwrap(3)).isEqualTo(first + 4);
  }

  @Test
  void aSwitchLeavesNoGapInTheNumbers() {
    StreamRewriter rewriter = new StreamRewriter(90_000);
    RtpPacket first = packet(1, 70_000, 900_000, 0);
    rewriter.switchTo(first);
    rewriter.sent(first);
    RtpPacket other = packet(2, 100, 5, 500);
    rewriter.switchTo(other);
    assertThat(rewriter.sequence(other)).isEqualTo(rewriter.sequence(packet(2, 101, 5, 0)) - 1);
    assertThat(rewriter.precedes(packet(2, 99, 4, 499))).isTrue();
    StreamRewriter expected = new StreamRewriter(90_000);
    expected.switchTo(first);
    long step = rewriter.timestamp(other) - lastTimestamp(rewriter);
    assertThat(step).isEqualTo(45_000);
  }

  private static long lastTimestamp(StreamRewriter rewriter) {
    return rewriter.timestampAt(0);
  }

  @Test
  void whoLeavesAnOutletIsToldThatItsStreamEnds() {
    List<String> told = new ArrayList<>();
    Inlet inlet =
        new Inlet() {
          @Override
          public void accept(RtpPacket packet, Outlet from) {
            told.add("packet");
          }

          @Override
          public void cut() {
            told.add("cut");
          }
        };
    Outlet outlet = new Outlet(() -> {});
    MediaPort pipe = Pipe.port();
    pipe.outlets().get(MediaKind.VIDEO).join(inlet);
    outlet.join(pipe.inlets().get(MediaKind.VIDEO));
    outlet.emit(packet(1, 1, 1, 1));
    outlet.leave(pipe.inlets().get(MediaKind.VIDEO));
    outlet.leave(pipe.inlets().get(MediaKind.VIDEO));
    assertThat(told).containsExactly("packet", "cut");
  }

  @Test
  void aLostPacketIsAskedForAtOnceThenNowAndThenThenNoMore() {
    LossRepair repair = new LossRepair();
    repair.arrived(10, 0);
    repair.arrived(13, 0);
    assertThat(repair.due(0)).containsExactly(11L, 12L);
    assertThat(repair.due(1)).isEmpty();
    repair.arrived(11, 2);
    long now = 0;
    for (int i = 0; i < 9; i++) {
      now += SECOND / 20;
      assertThat(repair.due(now)).containsExactly(12L);
    }
    assertThat(repair.giveUp()).isTrue();
    assertThat(repair.due(now + SECOND)).isEmpty();
  }

  @Test
  void agapTooLargeAsksForAKeyFrame() {
    LossRepair repair = new LossRepair();
    repair.arrived(1, 0);
    assertThat(repair.arrived(1000, 0)).isFalse();
    assertThat(repair.due(0)).isEmpty();
  }

  @Test
  void tenRequestsForAKeyFrameBecomeOneAndAreRepeatedUntilItComes() {
    KeyFrameRequests requests = new KeyFrameRequests();
    for (int i = 0; i < 10; i++) {
      requests.request();
    }
    assertThat(requests.due(0, false)).isTrue();
    requests.request();
    assertThat(requests.due(SECOND / 10, false)).isFalse();
    assertThat(requests.due(SECOND / 2, false)).isTrue();
    requests.keyFrameArrived();
    assertThat(requests.due(2 * SECOND, false)).isFalse();
    assertThat(requests.sent()).isEqualTo(2);
  }

  @Test
  void aPacketIsSentAgainTenTimesAtMost() {
    SentPackets.Sent sent = new SentPackets.Sent(packet(1, 1, 1, 1), 1, 1);
    long repeats = LongStream.range(0, 1000).filter(i -> sent.due(i * SECOND / 200)).count();
    assertThat(repeats).isEqualTo(10);
  }

  @Test
  void aNarrowLineLosesItsPictureAndGetsItBack() {
    ViewerLine line = new ViewerLine();
    send(line, 0, 60_000); // 480 kbit/s
    line.estimated(500_000, SECOND);
    line.estimated(255_000, SECOND);
    assertThat(line.carries(SECOND)).isTrue();
    assertThat(line.carries(5 * SECOND)).isFalse();
    assertThat(line.carries(10 * SECOND)).isTrue();
    send(line, 10 * SECOND, 60_000);
    line.estimated(300_000, 11 * SECOND);
    line.estimated(290_000, 12 * SECOND);
    line.estimated(330_000, 13 * SECOND);
    assertThat(line.carries(16 * SECOND)).as("a growing estimate is good").isTrue();
  }

  @Test
  void aLineOnTrialThatLosesMuchGivesUpAtOnce() {
    ViewerLine line = new ViewerLine();
    send(line, 0, 60_000);
    for (int i = 0; i < 4; i++) {
      line.lost(20, 40, SECOND + i * SECOND / 2);
      assertThat(line.carries(SECOND + i * SECOND / 2)).isTrue();
    }
    line.lost(20, 40, 3 * SECOND);
    assertThat(line.carries(3 * SECOND)).isFalse();
    long now = 8 * SECOND;
    assertThat(line.carries(now)).isTrue();
    for (int i = 0; i < 20; i++) {
      line.sent(1000, now);
    }
    line.missed(3, now);
    assertThat(line.carries(now)).isTrue();
    line.missed(10, now);
    assertThat(line.carries(now)).isFalse();
    assertThat(line.carries(now + 8 * SECOND)).as("back within 10 s").isTrue();
  }

  @Test
  void aLineThatLosesLittleKeepsItsPicture() {
    ViewerLine line = new ViewerLine();
    for (int i = 0; i < 1000; i++) {
      line.sent(1000, i * SECOND / 50);
      line.missed(i % 20 == 0 ? 1 : 0, i * SECOND / 50);
      line.lost(i % 20 == 0 ? 6 : 0, 30, i * SECOND / 50);
      assertThat(line.carries(i * SECOND / 50)).isTrue();
    }
  }

  private static void send(ViewerLine line, long from, int bytes) {
    line.sent(0, from);
    line.sent(bytes, from + SECOND / 2);
    line.sent(0, from + SECOND);
  }

  @Test
  void oneWeakViewerDoesNotPushTheOthersBelowTheLevelToHold() {
    BandwidthSettings settings = new BandwidthSettings(4000);
    settings.set("minVideoRecvBandwidth", 500);
    assertThat(settings.clipReceiving(200_000)).isEqualTo(500_000);
    settings.set("minVideoRecvBandwidth", 100);
    assertThat(settings.clipReceiving(200_000)).isEqualTo(200_000);
    settings.set("maxVideoRecvBandwidth", 150);
    assertThat(settings.clipReceiving(200_000)).isEqualTo(150_000);
  }

  @Test
  void timesSurviveTheirNtpForm() {
    long micros = 3_900_000_000L * 1_000_000 + 123_456;
    assertThat(NtpTime.toMicros(NtpTime.ofMicros(micros))).isBetween(micros - 1, micros);
  }

  @Test
  void keyFramesAreFoundInEveryCodec() {
    assertThat(key(Codec.VP8, 0x10, 0x00)).isTrue();
    assertThat(key(Codec.VP8, 0x10, 0x01)).isFalse();
    assertThat(key(Codec.VP8, 0x00, 0x00)).isFalse();
    assertThat(key(Codec.VP9, 0x08)).isTrue();
    assertThat(key(Codec.VP9, 0x48)).isFalse();
    assertThat(key(Codec.H264, 0x67)).isTrue();
    assertThat(key(Codec.H264, 0x41)).isFalse();
    assertThat(key(Codec.H264, 0x1c, 0x85)).isTrue();
    assertThat(key(Codec.H264, 0x1c, 0x05)).isFalse();
    assertThat(key(Codec.H264, 0x18, 0, 1, 0x67)).isTrue();
  }

  private static boolean key(Codec codec, int... bytes) {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return KeyFrames.startsWith(codec, data, 0, data.length);
  }

  @Test
  void whatIsWrittenAsRtcpIsReadBack() {
    byte[] packet =
        new RtcpWriter(1)
            .senderReport(7, 99, 5, 3, 4)
            .receiverReport(List.of(new Feedback.ReportBlock(8, 25, -3, 100, 12, 13, 14)))
            .name("me")
            .nack(7, List.of(65_534L, 65_537L))
            .pictureLoss(7)
            .estimate(1_500_000, 7)
            .bytes();
    List<Feedback> seen = new ArrayList<>();
    RtcpReader.read(packet, packet.length, seen::add);
    assertThat(seen.subList(0, 4))
        .containsExactly(
            new Feedback.SenderReport(7, 99, 5),
            new Feedback.ReportBlock(8, 25, -3, 100, 12, 13, 14),
            new Feedback.Nack(7, List.of(65_534, 1)),
            new Feedback.KeyFrameRequest(7));
    assertThat(seen).hasSize(5);
    assertThat(((Feedback.Estimate) seen.getLast()).bitsPerSecond())
        .isBetween(1_490_000L, 1_500_000L);
  }
}
