package eu.cpms.media.engine.rtp;

import eu.cpms.media.engine.transport.SecureChannel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one browser in both directions and the RTCP about them. Belongs to the media
 * thread.
 */
public final class RtpSession implements MediaPort, SecureChannel.Receiver {
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
  private final Map<MediaKind, Outlet> outlets = new EnumMap<>(MediaKind.class);
  private final Map<MediaKind, OutboundStream> outbound = new EnumMap<>(MediaKind.class);
  private final Map<MediaKind, FlowWatch> received = new EnumMap<>(MediaKind.class);
  private final Map<Integer, InboundStream> inbound = new LinkedHashMap<>();
  private final SenderClock clock = new SenderClock();
  private Map<Integer, Codec> receivable = Map.of();
  private Map<Integer, Integer> repeated = Map.of();
  private long nextReport;

  /** A session in which nothing flows until it is {@link #negotiated}. */
  public RtpSession(SecureChannel channel, BandwidthSettings bandwidth, FlowListener flow) {
    this.channel = channel;
    this.bandwidth = bandwidth;
    for (MediaKind kind : MediaKind.values()) {
      outlets.put(kind, new Outlet(() -> requestKeyFrame(kind)));
      received.put(kind, new FlowWatch(flowing -> flow.changed(true, kind, flowing)));
      FlowWatch sent = new FlowWatch(flowing -> flow.changed(false, kind, flowing));
      outbound.put(kind, new OutboundStream(kind, channel, bandwidth, sent));
    }
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
    outbound.forEach((kind, stream) -> stream.negotiated(tracks.get(kind)));
  }

  @Override
  public Outlet outlet(MediaKind kind) {
    return of(outlets, kind);
  }

  @Override
  public Inlet inlet(MediaKind kind) {
    return of(outbound, kind);
  }

  /** Every kind is a key of the maps of this class. */
  private static <T> T of(Map<MediaKind, T> all, MediaKind kind) {
    T value = all.get(kind);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + kind);
    }
    return value;
  }

  private void requestKeyFrame(MediaKind kind) {
    if (kind == MediaKind.VIDEO) {
      inbound.values().stream()
          .filter(InboundStream::isVideo)
          .forEach(stream -> stream.keyFrames().request());
      sendFeedback(System.nanoTime());
    }
  }

  @Override
  public void rtp(byte[] data, int length, long now) {
    RtpHeader parsed = RtpHeader.parse(data, length);
    RtpHeader header = parsed == null ? null : original(parsed, data);
    Codec codec = header == null ? null : receivable.get(header.payloadType());
    InboundStream stream = header == null || codec == null ? null : stream(header.ssrc(), codec);
    if (header == null || stream == null || codec == null) {
      return;
    }
    RtpPacket packet = stream.received(header, data, length, now);
    of(received, codec.kind()).passed(now);
    outlet(codec.kind()).emit(packet);
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
        .filter(stream -> stream.codec() == receivable.get(type) && stream.misses(sequence))
        .findFirst()
        .map(stream -> header.repeating(type, sequence, stream.ssrc()))
        .orElse(null);
  }

  private InboundStream stream(int ssrc, Codec codec) {
    InboundStream known = inbound.get(ssrc);
    if (known != null && known.codec() == codec) {
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
    RtcpReader.read(data, length, new Feedback(now));
  }

  @Override
  public void tick(long now) {
    sendFeedback(now);
    if (now - nextReport >= 0) {
      nextReport = now + REPORT_NANOS;
      sendReports(now);
    }
    received.values().forEach(watch -> watch.tick(now));
    outbound.values().forEach(stream -> stream.tick(now));
  }

  private void sendFeedback(long now) {
    for (InboundStream stream : inbound.values()) {
      if (stream.isVideo()) {
        sendFeedback(stream, now);
      }
    }
  }

  private void sendFeedback(InboundStream stream, long now) {
    List<Long> missing = stream.missing(now);
    boolean keyFrame = stream.keyFrames().due(now);
    if (missing.isEmpty() && !keyFrame) {
      return;
    }
    RtcpWriter out = compound();
    if (!missing.isEmpty()) {
      out.nack(stream.ssrc(), missing);
    }
    if (keyFrame) {
      out.pictureLoss(stream.ssrc());
    }
    channel.sendRtcp(out.bytes());
  }

  private RtcpWriter compound() {
    return new RtcpWriter(ownSsrc).receiverReport(List.of()).name(cname);
  }

  private void sendReports(long now) {
    RtcpWriter out = new RtcpWriter(ownSsrc);
    outbound.values().forEach(stream -> stream.appendReport(out, now));
    List<ReportBlock> blocks = new ArrayList<>();
    for (InboundStream stream : inbound.values()) {
      ReportBlock block = stream.report(now);
      if (block != null) {
        blocks.add(block);
      }
    }
    out.receiverReport(blocks).name(cname);
    inbound.values().stream()
        .filter(InboundStream::isVideo)
        .findFirst()
        .ifPresent(video -> out.estimate(allowance(), video.ssrc()));
    channel.sendRtcp(out.bytes());
  }

  private long allowance() {
    return bandwidth.clipReceiving(outlet(MediaKind.VIDEO).limit());
  }

  /** What happened to every stream so far. */
  public List<StreamStatistics> statistics() {
    List<StreamStatistics> all = new ArrayList<>();
    inbound.values().forEach(stream -> all.add(statistics(stream)));
    outbound.values().stream()
        .filter(stream -> stream.ssrc() != 0)
        .forEach(stream -> all.add(stream.statistics()));
    return all;
  }

  private static StreamStatistics statistics(InboundStream stream) {
    ReceptionStatistics seen = stream.statistics();
    return new StreamStatistics(
        stream.codec().kind(),
        stream.ssrc(),
        true,
        seen.received(),
        seen.bytes(),
        seen.lost(),
        seen.fractionLost() / 256.0,
        seen.jitterSeconds(),
        0,
        stream.nacked(),
        stream.keyFrames().sent(),
        stream.keyFrames().keyFrames());
  }

  private final class Feedback implements RtcpReader.Handler {
    private final long now;

    Feedback(long now) {
      this.now = now;
    }

    private void withOutbound(int ssrc, java.util.function.Consumer<OutboundStream> action) {
      outbound.values().stream().filter(stream -> stream.ssrc() == ssrc).forEach(action);
    }

    @Override
    public void senderReport(int ssrc, long ntp, int timestamp) {
      InboundStream stream = inbound.get(ssrc);
      if (stream != null) {
        stream.senderReport(ntp, timestamp, now);
      }
    }

    @Override
    public void report(ReportBlock block) {
      withOutbound(block.ssrc(), stream -> stream.reported(block, now));
    }

    @Override
    public void nack(int ssrc, List<Integer> sequences) {
      withOutbound(ssrc, stream -> stream.resend(sequences, now));
    }

    @Override
    public void keyFrameRequest(int ssrc) {
      withOutbound(ssrc, OutboundStream::requestKeyFrame);
    }

    @Override
    public void estimate(long bitsPerSecond) {
      of(outbound, MediaKind.VIDEO).estimated(bitsPerSecond, now);
    }
  }
}
