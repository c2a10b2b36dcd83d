package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.transport.SecureChannel;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One stream to a browser. Waits for a key frame after every switch, keeps what it sent for those
 * who lost it, and sends nothing that the line does not carry.
 */
final class OutboundStream implements Inlet {
  private static final int HEADER = 12;
  private static final int EXTENSION = 8;
  private static final int TRAILER = 32;
  private static final long NO_STREAM = -1;

  private final MediaKind kind;
  private final SecureChannel channel;
  private final BandwidthSettings bandwidth;
  private final FlowWatch flow;
  private final ViewerLine line = new ViewerLine();
  private final SentPackets sentPackets = new SentPackets();
  private final StreamRewriter rewriter;
  private @Nullable SenderTrack track;
  private @Nullable Outlet source;
  private long stream = NO_STREAM;
  private long packets;
  private long octets;
  private long resent;
  private @Nullable ReportBlock lastReport;
  private double roundTripSeconds;

  OutboundStream(
      MediaKind kind, SecureChannel channel, BandwidthSettings bandwidth, FlowWatch flow) {
    this.kind = kind;
    this.channel = channel;
    this.bandwidth = bandwidth;
    this.flow = flow;
    rewriter = new StreamRewriter(kind == MediaKind.VIDEO ? 90_000 : 48_000);
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
    byte[] data = assemble(packet, to, now);
    byte[] sealed = channel.sendRtp(data, data.length - TRAILER);
    if (sealed == null) {
      return;
    }
    if (kind == MediaKind.VIDEO) {
      sentPackets.add((int) rewriter.sequence(packet) & 0xffff, sealed);
      line.sent(sealed.length, now);
    }
    rewriter.sent(packet);
    packets++;
    octets += packet.payload().length;
    flow.passed(now);
  }

  /** The packet with the viewer's numbers, and abs-send-time in a one-byte header (RFC 8285). */
  private byte[] assemble(RtpPacket packet, SenderTrack to, long now) {
    int extension = to.absSendTimeId() == 0 ? 0 : EXTENSION;
    ByteBuffer out = ByteBuffer.allocate(HEADER + extension + packet.payload().length + TRAILER);
    int type = to.payloadTypes().getOrDefault(packet.codec(), 0);
    out.put((byte) (extension == 0 ? 0x80 : 0x90));
    out.put((byte) (packet.marker() ? type | 0x80 : type));
    out.putShort((short) rewriter.sequence(packet));
    out.putInt((int) rewriter.timestamp(packet)).putInt(to.ssrc());
    if (extension != 0) {
      out.putShort((short) 0xbede).putShort((short) 1);
      out.putInt((to.absSendTimeId() << 4 | 2) << 24 | absSendTime(now));
    }
    return out.put(packet.payload()).array();
  }

  /** 24 bits of seconds with an 18-bit fraction. */
  private static int absSendTime(long now) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(now);
    long rest = now - TimeUnit.SECONDS.toNanos(seconds);
    return (int) ((seconds << 18) + (rest << 18) / 1_000_000_000L) & 0xffffff;
  }

  void resend(List<Integer> sequences) {
    for (int sequence : sequences) {
      byte[] sealed = sentPackets.find(sequence);
      if (sealed != null) {
        channel.resend(sealed);
        resent++;
      }
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
    lastReport = block;
    line.lost(block.fractionLost(), now);
    if (block.lastReport() != 0) {
      int trip = NtpTime.middle(EngineTime.ntp(now)) - block.lastReport() - block.delay();
      roundTripSeconds = Math.max(0, trip) / 65_536.0;
    }
  }

  void appendReport(RtcpWriter out, long now) {
    if (track != null && packets > 0) {
      long timestamp = rewriter.timestampAt(TimeUnit.NANOSECONDS.toMicros(now));
      out.senderReport(track.ssrc(), EngineTime.ntp(now), timestamp, packets, octets);
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

  StreamStatistics statistics() {
    ReportBlock report = lastReport;
    return new StreamStatistics(
        kind,
        ssrc(),
        false,
        packets,
        octets,
        report == null ? 0 : report.lost(),
        report == null ? 0 : report.fractionLost() / 256.0,
        report == null ? 0 : report.jitter() / (kind == MediaKind.VIDEO ? 90_000.0 : 48_000.0),
        roundTripSeconds,
        resent,
        0,
        0);
  }
}
