package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.transport.SecureChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one browser in both directions and the RTCP about them. Belongs to the media
 * thread.
 */
public final class RtpSession implements SecureChannel.Receiver {
  /** Told when media begins or ceases to flow. */
  public interface FlowListener {
    /**
     * @param out seen from the pipeline: true for what the browser sends
     */
    void changed(boolean out, MediaKind kind, boolean flowing);
  }

  private static final long REPORT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final int MOST_STREAMS = 8;
  private final SecureChannel channel;
  private final BandwidthSettings bandwidth;
  private final int ownSsrc = ThreadLocalRandom.current().nextInt();
  private final String cname = "engine" + Integer.toHexString(ownSsrc);
  private final PerKind<Outlet> outlets = PerKind.of(kind -> new Outlet(requestOf(kind)));
  private final PerKind<OutboundStream> outbound;
  private final PerKind<FlowWatch> received;
  private final Map<Integer, InboundStream> inbound = new LinkedHashMap<>();
  private final SenderClock clock = new SenderClock();
  private Map<Integer, Codec> receivable = Map.of();
  private Map<Integer, Integer> repeated = Map.of();
  private long allowance;
  private long nextReport;

  /** A session in which nothing flows until it is {@link #negotiated}. */
  public RtpSession(SecureChannel channel, BandwidthSettings bandwidth, FlowListener flow) {
    this.channel = channel;
    this.bandwidth = bandwidth;
    received = PerKind.of(kind -> new FlowWatch(flowing -> flow.changed(true, kind, flowing)));
    outbound =
        PerKind.of(
            kind -> {
              FlowWatch sent = new FlowWatch(flowing -> flow.changed(false, kind, flowing));
              return new OutboundStream(kind, channel, bandwidth, sent);
            });
  }

  /** What the browser sends, and what is sent to it. */
  public MediaPort port() {
    return new MediaPort(outlets, outbound);
  }

  /**
   * Puts an offer and answer into effect.
   *
   * @param codecs by payload type: what the browser may send
   * @param originals payload types of retransmissions, and those of what they repeat
   * @param tracks what may be sent to the browser
   */
  public void negotiated(
      Map<Integer, Codec> codecs,
      Map<Integer, Integer> originals,
      Map<MediaKind, SenderTrack> tracks) {
    receivable = Map.copyOf(codecs);
    repeated = Map.copyOf(originals);
    outbound.audio().negotiated(tracks.get(MediaKind.AUDIO));
    outbound.video().negotiated(tracks.get(MediaKind.VIDEO));
  }

  private Runnable requestOf(MediaKind kind) {
    return kind == MediaKind.VIDEO ? this::requestKeyFrame : () -> {};
  }

  private void requestKeyFrame() {
    videos().forEach(stream -> stream.keyFrames.request());
    sendFeedback(System.nanoTime());
  }

  private Stream<InboundStream> videos() {
    return inbound.values().stream().filter(InboundStream::isVideo);
  }

  @Override
  public void rtp(byte[] data, int length, long now) {
    RtpHeader parsed = RtpHeader.parse(data, length);
    RtpHeader header = parsed == null ? null : original(parsed, data);
    Codec codec = header == null ? null : receivable.get(header.payloadType());
    if (header == null || codec == null) {
      return;
    }
    InboundStream stream = stream(header.ssrc(), codec);
    RtpPacket packet = stream.received(header, data, length, now);
    received.get(codec.kind()).passed(now);
    outlets.get(codec.kind()).emit(packet);
    if (stream.isVideo()) {
      sendFeedback(stream, now);
    }
  }

  /** A retransmission under the numbers of the packet that it repeats (RFC 4588 section 4). */
  private @Nullable RtpHeader original(RtpHeader header, byte[] data) {
    Integer type = repeated.get(header.payloadType());
    if (type == null) {
      return header;
    }
    if (header.payloadLength() <= 2) {
      return null; // only probes the line
    }
    int at = header.payloadAt();
    int sequence = (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
    return inbound.values().stream()
        .filter(stream -> stream.codec == receivable.get(type) && stream.misses(sequence))
        .findFirst()
        .map(stream -> header.repeating(type, sequence, stream.ssrc))
        .orElse(null);
  }

  private InboundStream stream(int ssrc, Codec codec) {
    InboundStream known = inbound.get(ssrc);
    if (known != null && known.codec == codec) {
      return known;
    }
    if (known == null && inbound.size() >= MOST_STREAMS) {
      inbound.remove(inbound.keySet().iterator().next()); // the oldest
    }
    InboundStream stream = new InboundStream(ssrc, codec, clock);
    inbound.put(ssrc, stream);
    return stream;
  }

  @Override
  public void rtcp(byte[] data, int length, long now) {
    RtcpReader.read(data, length, feedback -> heard(feedback, now));
  }

  private void heard(Feedback feedback, long now) {
    switch (feedback) {
      case Feedback.SenderReport report -> {
        InboundStream stream = inbound.get(report.ssrc());
        if (stream != null) {
          stream.reported(report, now);
        }
      }
      case Feedback.ReportBlock block -> sent(block.ssrc(), stream -> stream.reported(block, now));
      case Feedback.Nack(int ssrc, List<Integer> sequences) ->
          sent(ssrc, stream -> stream.resend(sequences, now));
      case Feedback.KeyFrameRequest(int ssrc) -> sent(ssrc, OutboundStream::requestKeyFrame);
      case Feedback.Estimate(long bitsPerSecond) -> outbound.video().estimated(bitsPerSecond, now);
    }
  }

  private void sent(int ssrc, Consumer<OutboundStream> action) {
    outbound.forEach(
        stream -> {
          if (stream.ssrc() == ssrc) {
            action.accept(stream);
          }
        });
  }

  @Override
  public void tick(long now) {
    sendFeedback(now);
    if (now - nextReport >= 0) {
      nextReport = now + REPORT_NANOS;
      sendReports(now);
    }
    received.forEach(watch -> watch.tick(now));
    outbound.forEach(stream -> stream.tick(now));
  }

  private void sendFeedback(long now) {
    videos().forEach(stream -> sendFeedback(stream, now));
  }

  private void sendFeedback(InboundStream stream, long now) {
    List<Long> missing = stream.missing(now);
    boolean keyFrame = stream.keyFrames.due(now, stream.silent(now));
    if (missing.isEmpty() && !keyFrame) {
      return;
    }
    RtcpWriter out = new RtcpWriter(ownSsrc).receiverReport(List.of()).name(cname);
    if (!missing.isEmpty()) {
      out.nack(stream.ssrc, missing);
    }
    if (keyFrame) {
      out.pictureLoss(stream.ssrc);
    }
    channel.sendRtcp(out.bytes());
  }

  private void sendReports(long now) {
    RtcpWriter out = new RtcpWriter(ownSsrc);
    outbound.forEach(stream -> stream.appendReport(out, now));
    out.receiverReport(
        inbound.values().stream().flatMap(stream -> stream.report(now).stream()).toList());
    out.name(cname);
    videos()
        .max(Comparator.comparing(InboundStream::lastArrivedAt)) // others may be gone
        .ifPresent(
            video -> {
              allowance = bandwidth.clipReceiving(outlets.video().limit());
              out.estimate(allowance, video.ssrc);
            });
    channel.sendRtcp(out.bytes());
  }

  /** What happened to every stream so far. */
  public List<StreamStatistics> statistics() {
    List<StreamStatistics> all = new ArrayList<>();
    inbound.values().forEach(stream -> all.add(stream.statistics(allowance)));
    outbound.forEach(stream -> stream.statistics().ifPresent(all::add));
    return all;
  }
}
