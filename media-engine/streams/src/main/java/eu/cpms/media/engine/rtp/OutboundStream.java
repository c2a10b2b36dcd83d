package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.rtp.Feedback.ReportBlock;
import eu.cpms.media.engine.transport.SecureChannel;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stream to a browser. Waits for a key frame after every switch, keeps what it sent for those
 * who lost it, and sends nothing that the line does not carry.
 */
final class OutboundStream implements Inlet {
  private static final int TRAILER = 32;
  private static final long NO_STREAM = -1;

  private final MediaKind kind;
  private final SecureChannel channel;
  private final BandwidthSettings bandwidth;
  private final FlowWatch flow;
  private final ViewerLine line = new ViewerLine();
  private final BitrateMeter meter = new BitrateMeter();
  private final SentPackets sentPackets = new SentPackets();
  private final StreamRewriter rewriter;
  private @Nullable SenderTrack track;
  private @Nullable Outlet source;
  private long stream = NO_STREAM;
  private long packets;
  private long octets;
  private long resent;
  private int retransmissions = ThreadLocalRandom.current().nextInt(0x7fff);
  private @Nullable ReportBlock lastReport;
  private double roundTripSeconds;

  OutboundStream(
      MediaKind kind, SecureChannel channel, BandwidthSettings bandwidth, FlowWatch flow) {
    this.kind = kind;
    this.channel = channel;
    this.bandwidth = bandwidth;
    this.flow = flow;
    rewriter = new StreamRewriter(kind.clockRate);
  }

  /** Starts, changes or, with null, ends the sending. */
  void negotiated(@Nullable SenderTrack negotiated) {
    track = negotiated;
    stream = NO_STREAM;
  }

  int ssrc() {
    return track == null ? 0 : track.ssrc();
  }

  @Override
  public void accept(RtpPacket packet, Outlet from) {
    source = from;
    long now = System.nanoTime();
    SenderTrack to = track;
    if (to == null || !channel.writable() || !to.payloadTypes().containsKey(packet.codec())) {
      return;
    }
    if (kind == MediaKind.VIDEO && !line.carries(now)) {
      stream = NO_STREAM;
      return;
    }
    if (stream != packet.stream() && !follow(packet, from)) {
      return;
    }
    if (!rewriter.precedes(packet)) {
      send(packet, to, now);
    }
  }

  /** What comes next is another stream to the browser, even from the same source. */
  @Override
  public void cut() {
    source = null;
    stream = NO_STREAM;
  }

  private boolean follow(RtpPacket packet, Outlet from) {
    if (kind == MediaKind.VIDEO && !packet.startsKeyFrame()) {
      from.requestKeyFrame();
      return false;
    }
    stream = packet.stream();
    rewriter.switchTo(packet);
    return true;
  }

  private void send(RtpPacket packet, SenderTrack to, long now) {
    SentPackets.Sent sent =
        new SentPackets.Sent(
            packet, (int) rewriter.sequence(packet) & 0xffff, (int) rewriter.timestamp(packet));
    byte[] data = RtpWriter.packet(to, sent, RtpWriter.FIRST_TIME, TRAILER, now);
    ByteBuffer sealed = channel.sendRtp(data, data.length - TRAILER);
    if (sealed == null) {
      return;
    }
    if (kind == MediaKind.VIDEO) {
      sent.sealed = to.retransmissionTypes().containsKey(packet.codec()) ? null : sealed;
      sentPackets.add(sent);
      line.sent(sealed.limit(), now);
    }
    rewriter.sent(packet);
    meter.add(sealed.limit(), now);
    packets++;
    octets += packet.payload().length;
    flow.passed(now);
  }

  /** Sends packets again that the viewer misses, as retransmissions where it knows them. */
  void resend(List<Integer> missing, long now) {
    SenderTrack to = track;
    for (int number : missing) {
      SentPackets.Sent sent = sentPackets.find(number);
      if (sent != null && to != null) {
        line.missed(sent.firstAsked() ? 1 : 0, now);
        if (line.carries(now) && sent.due(now)) {
          resend(to, sent, now);
          resent++;
        }
      }
    }
  }

  private void resend(SenderTrack to, SentPackets.Sent sent, long now) {
    if (sent.sealed != null) {
      channel.resend(sent.sealed);
    } else {
      int number = retransmissions++ & 0xffff;
      byte[] data = RtpWriter.packet(to, sent, number, TRAILER, now);
      channel.sendRtp(data, data.length - TRAILER);
    }
  }

  void requestKeyFrame() {
    if (source != null) {
      source.requestKeyFrame();
    }
  }

  void estimated(long bitsPerSecond, long now) {
    line.estimated(bitsPerSecond, now);
  }

  void reported(ReportBlock block, long now) {
    int expected = lastReport == null ? 0 : block.highest() - lastReport.highest();
    lastReport = block;
    line.lost(block.fractionLost() * expected / 256, expected, now);
    if (block.lastReport() != 0) {
      int trip = NtpTime.middle(NtpTime.ofNanos(now)) - block.lastReport() - block.delay();
      roundTripSeconds = Math.max(0, trip) / 65_536.0;
    }
  }

  void appendReport(RtcpWriter out, long now) {
    if (track != null && packets > 0) {
      long timestamp = rewriter.timestampAt(TimeUnit.NANOSECONDS.toMicros(now));
      out.senderReport(track.ssrc(), NtpTime.ofNanos(now), timestamp, packets, octets);
    }
  }

  void tick(long now) {
    flow.tick(now);
  }

  /** The viewer's estimate within the limits that the application set; a resting line has none. */
  @Override
  public long limit() {
    if (kind != MediaKind.VIDEO || track == null || line.resting()) {
      return NO_LIMIT;
    }
    return bandwidth.clipSending(line.estimateOr(NO_LIMIT));
  }

  /** What happened so far to a stream that was negotiated. */
  Optional<StreamStatistics> statistics() {
    ReportBlock report = lastReport == null ? new ReportBlock(0, 0, 0, 0, 0, 0, 0) : lastReport;
    Map<String, Number> values = new HashMap<>();
    values.put("packetsSent", packets);
    values.put("bytesSent", octets);
    values.put("packetsLost", report.lost());
    values.put("fractionLost", report.fractionLost());
    values.put("targetBitrate", (double) meter.bitsPerSecond(System.nanoTime()));
    values.put("roundTripTime", roundTripSeconds);
    values.put("nackCount", resent);
    values.put("remb", line.estimateOr(0));
    return Optional.ofNullable(track)
        .map(negotiated -> new StreamStatistics(kind, negotiated.ssrc(), false, values));
  }
}
