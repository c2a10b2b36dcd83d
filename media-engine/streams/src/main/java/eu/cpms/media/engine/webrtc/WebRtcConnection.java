package eu.cpms.media.engine.webrtc;

import eu.cpms.media.engine.rtp.BandwidthSettings;
import eu.cpms.media.engine.rtp.MediaKind;
import eu.cpms.media.engine.rtp.MediaPort;
import eu.cpms.media.engine.rtp.PerKind;
import eu.cpms.media.engine.rtp.RtpSession;
import eu.cpms.media.engine.rtp.StreamStatistics;
import eu.cpms.media.engine.sdp.Direction;
import eu.cpms.media.engine.sdp.LocalEnd;
import eu.cpms.media.engine.sdp.Negotiation;
import eu.cpms.media.engine.sdp.SdpException;
import eu.cpms.media.engine.sdp.SdpWriter;
import eu.cpms.media.engine.transport.ChannelEvent;
import eu.cpms.media.engine.transport.IceCredentials;
import eu.cpms.media.engine.transport.MediaLoop;
import eu.cpms.media.engine.transport.SecureChannel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One browser. Negotiation belongs to the control thread; what it decides is handed to the media
 * thread.
 */
public final class WebRtcConnection {
  private static final long FIRST_VERSION = 4_004_281_035L; // as Kurento has it

  private final MediaLoop loop;
  private final SecureChannel channel;
  private final RtpSession session;
  private final String cname = "user" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  private final PerKind<Integer> ssrcs = PerKind.of(kind -> ssrc());
  private final int retransmissionSsrc = ssrc();
  private IceCredentials credentials = IceCredentials.random();
  private @Nullable Negotiation current;
  private long version = FIRST_VERSION;
  private Map<Integer, String> mids = Map.of();

  /** Of the browser's certificate; empty before there is anything to connect for. */
  private String fingerprint = "";

  /**
   * A connection without a browser yet.
   *
   * @param events what happens to it, on the media thread
   * @param flow told on the same thread that media begins or ceases to flow
   */
  public WebRtcConnection(
      MediaLoop loop,
      BandwidthSettings bandwidth,
      Consumer<ChannelEvent> events,
      RtpSession.FlowListener flow) {
    this.loop = loop;
    channel = new SecureChannel(loop, credentials, bandwidth.mostReceived(), events);
    session = new RtpSession(channel, bandwidth, flow);
  }

  private static int ssrc() {
    return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
  }

  /** What the browser sends, and what is sent to it. */
  public MediaPort port() {
    return session.port();
  }

  /** The engine's addresses, which are its host candidates. */
  public List<InetSocketAddress> addresses() {
    return loop.addresses();
  }

  /** The mids of our own description by the index of their sections, those refused left out. */
  public Map<Integer, String> mids() {
    return mids;
  }

  /**
   * Answers a first or a further offer; a further one with new ICE credentials is an ICE restart.
   *
   * @throws SdpException when the text is no usable offer
   */
  public String answer(String offer) throws SdpException {
    Negotiation negotiation = ofTheSame(Negotiation.offered(offer));
    Negotiation before = before();
    boolean restart = before != null && !before.remoteUfrag().equals(negotiation.remoteUfrag());
    if (restart) {
      credentials = IceCredentials.random();
    }
    apply(negotiation, restart);
    return described(SdpWriter.answer(negotiation, localEnd()));
  }

  /**
   * Offers audio, video or both; to a browser that is connected already, what was negotiated with
   * it: a further offer adds no kind of media.
   */
  public String offer(List<MediaKind> kinds, Direction direction) {
    Negotiation before = before();
    return described(
        before == null
            ? SdpWriter.offer(localEnd(), kinds, direction)
            : SdpWriter.offer(before, localEnd(), kinds, direction));
  }

  /** What was negotiated last with the browser, or null when there is none yet. */
  private @Nullable Negotiation before() {
    return fingerprint.isEmpty() ? null : current;
  }

  private String described(String description) {
    version++;
    mids = SdpWriter.mids(description);
    return description;
  }

  /**
   * Takes the answer to an {@link #offer}.
   *
   * @throws SdpException when the text is no usable answer
   */
  public void answered(String answer) throws SdpException {
    apply(ofTheSame(Negotiation.answered(answer)), false);
  }

  /**
   * What is negotiated on the association there is. Refuses another browser, which would need one
   * of its own (RFC 8842).
   */
  private Negotiation ofTheSame(Negotiation negotiation) throws SdpException {
    String theirs = negotiation.fingerprint();
    if (!fingerprint.isEmpty() && !theirs.isEmpty() && !theirs.equals(fingerprint)) {
      throw new SdpException("Endpoint already negotiated with another browser");
    }
    Negotiation before = before();
    return before == null ? negotiation : negotiation.after(before);
  }

  private LocalEnd localEnd() {
    return new LocalEnd(credentials, loop.fingerprint(), cname, ssrcs, retransmissionSsrc, version);
  }

  private void apply(Negotiation negotiation, boolean restart) {
    boolean open = fingerprint.isEmpty() && !negotiation.fingerprint().isEmpty();
    fingerprint = open ? negotiation.fingerprint() : fingerprint;
    IceCredentials now = credentials;
    current = negotiation;
    loop.execute(
        () -> {
          session.negotiated(
              negotiation.receivable(), negotiation.originals(), negotiation.sendable(localEnd()));
          if (open) {
            channel.open(negotiation.fingerprint(), negotiation.dtlsClient(), session);
          } else if (restart) {
            channel.restartIce(now);
          }
        });
  }

  /** What happened to every stream so far. */
  public CompletableFuture<List<StreamStatistics>> statistics() {
    return CompletableFuture.supplyAsync(session::statistics, loop::execute);
  }

  /** Ends the connection. */
  public void close() {
    loop.execute(channel::close);
  }
}
