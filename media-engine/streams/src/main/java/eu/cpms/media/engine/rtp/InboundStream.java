package eu.cpms.media.engine.rtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One stream that a browser sends: its order, its losses, its clock. */
final class InboundStream {
  private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

  final int ssrc;
  final Codec codec;
  final KeyFrameRequests keyFrames = new KeyFrameRequests();
  private final long id = RtpPacket.nextStream();
  private final Unwrapper sequences = new Unwrapper(Short.SIZE);
  private final Unwrapper timestamps = new Unwrapper(Integer.SIZE);
  private final LossRepair repair = new LossRepair();
  private final ReceptionStatistics statistics;
  private final StreamClock clock;
  private long nacked;
  private long lastArrivedAt;
  private long lastReportNtp;
  private long lastReportAt;

  InboundStream(int ssrc, Codec codec, SenderClock sender) {
    this.ssrc = ssrc;
    this.codec = codec;
    statistics = new ReceptionStatistics(codec.kind().clockRate);
    clock = new StreamClock(sender, codec.kind().clockRate);
  }

  boolean isVideo() {
    return codec.kind() == MediaKind.VIDEO;
  }

  /** When a packet came last. */
  long lastArrivedAt() {
    return lastArrivedAt;
  }

  /**
   * Whether nothing came for so long that its camera may be gone, or what it shows stands still.
   */
  boolean silent(long now) {
    return now - lastArrivedAt > SILENCE_NANOS;
  }

  /** Takes a packet in. */
  RtpPacket received(RtpHeader header, byte[] data, int length, long now) {
    lastArrivedAt = now;
    long sequence = sequences.unwrap(header.sequence());
    long timestamp = timestamps.unwrap(header.timestamp());
    statistics.arrived(sequence, timestamp, length, now);
    if (isVideo() && !repair.arrived(sequence, now)) {
      keyFrames.request();
    }
    int at = header.payloadAt();
    boolean key = KeyFrames.startsWith(codec, data, at, header.payloadLength());
    if (key) {
      keyFrames.keyFrameArrived();
    }
    byte[] payload = Arrays.copyOfRange(data, at, at + header.payloadLength());
    long captured = clock.captureMicros(timestamp, now);
    return new RtpPacket(codec, id, sequence, timestamp, header.marker(), key, payload, captured);
  }

  void reported(Feedback.SenderReport report, long now) {
    lastReportNtp = report.ntp();
    lastReportAt = now;
    if (statistics.received > 0) {
      clock.report(NtpTime.toMicros(report.ntp()), timestamps.nearest(report.timestamp()), now);
    }
  }

  /** Whether the packet of this number is one of those that are asked for. */
  boolean misses(int sequence) {
    return repair.misses(sequences.nearest(sequence));
  }

  /** The packets to ask for again; a key frame instead of those asked for in vain. */
  List<Long> missing(long now) {
    List<Long> due = repair.due(now);
    nacked += due.size();
    if (repair.giveUp()) {
      keyFrames.request();
    }
    return due;
  }

  /** The report block of the interval that ends now; none before anything came. */
  Optional<Feedback.ReportBlock> report(long now) {
    if (statistics.received == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Feedback.ReportBlock(
            ssrc,
            statistics.closeInterval(),
            (int) Math.min(statistics.lost(), 0x7fffff),
            (int) statistics.highestSequence,
            statistics.jitterTicks(),
            lastReportAt == 0 ? 0 : NtpTime.middle(lastReportNtp),
            lastReportAt == 0 ? 0 : NtpTime.shortSpan(now - lastReportAt)));
  }

  StreamStatistics statistics(long allowance) {
    Map<String, Number> values = new HashMap<>();
    values.put("packetsReceived", statistics.received);
    values.put("bytesReceived", statistics.bytes);
    values.put("packetsLost", statistics.lost());
    values.put("fractionLost", statistics.fractionLost);
    values.put("jitter", statistics.jitterSeconds());
    values.put("nackCount", nacked);
    values.put("pliCount", keyFrames.sent());
    values.put("remb", isVideo() ? allowance : 0);
    return new StreamStatistics(codec.kind(), ssrc, true, values);
  }
}
