package eu.cpms.media.engine.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A browser's connection as the streams see it: decrypted RTP and RTCP in, RTP and RTCP to be
 * protected out. Except where said, methods belong to the media thread, and so do the calls to the
 * listener.
 */
public final class SecureChannel {
  /** Who takes what comes through a channel. */
  public interface Receiver {
    /** A packet: the first {@code length} bytes of {@code data}, which is reused after the call. */
    void rtp(byte[] data, int length, long now);

    /** A compound packet, under the same rule. */
    void rtcp(byte[] data, int length, long now);

    /** Called every 50 ms or so with the clock of {@link System#nanoTime()}. */
    void tick(long now);
  }

  private final MediaLoop loop;
  private final Consumer<ChannelEvent> events;
  private @Nullable Receiver receiver;
  private final IceAgent ice;
  private final FloodGate gate;
  private @Nullable DtlsSession dtls;
  private @Nullable SrtpSession srtp;
  private boolean checkedBefore;
  private boolean dtlsStarted;
  private boolean closed;

  /**
   * A channel that {@link #open} makes reachable. May be called on any thread.
   *
   * @param mostReceived bits per second; what exceeds them is dropped
   */
  public SecureChannel(
      MediaLoop loop,
      IceCredentials credentials,
      long mostReceived,
      Consumer<ChannelEvent> events) {
    this.loop = loop;
    this.events = events;
    ice = new IceAgent(this, credentials);
    gate = new FloodGate(mostReceived);
  }

  /**
   * Makes the channel reachable.
   *
   * @param remoteFingerprint SHA-256, of the only certificate to accept
   * @param asClient whether this end sends the ClientHello
   * @param to who takes what comes
   */
  public void open(String remoteFingerprint, boolean asClient, Receiver to) {
    if (closed) {
      return;
    }
    receiver = to;
    DtlsHandshake handshake = new DtlsHandshake(loop.identity, remoteFingerprint, asClient);
    dtls = new DtlsSession(handshake, ice::selected, ice::affords);
    loop.demultiplexer().add(ice);
  }

  /** Accepts checks with new credentials (ICE restart); the DTLS association stays. */
  public void restartIce(IceCredentials credentials) {
    ice.restart(credentials);
    loop.demultiplexer().add(ice);
  }

  /** Ends the connection; nothing is sent after it. */
  public void close() {
    closed = true;
    loop.demultiplexer().remove(ice);
    srtp = null;
    if (dtls != null) {
      dtls.close();
    }
  }

  void checked() {
    if (!checkedBefore) {
      checkedBefore = true;
      events.accept(new ChannelEvent.Checking());
    }
  }

  void pathSelected(NetworkPath path) {
    boolean first = !dtlsStarted;
    events.accept(new ChannelEvent.PathSelected(text(path.local()), text(path.remote())));
    if (first && dtls != null) {
      dtlsStarted = true;
      dtls.start().whenComplete((keys, failure) -> loop.execute(() -> shaken(keys, failure)));
    }
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + " " + address.getPort();
  }

  void dtls(byte[] data, int length) {
    if (dtls != null && dtlsStarted) {
      ice.heard(length);
      dtls.received(data, length);
    }
  }

  void srtp(byte[] data, int length, NetworkPath path) {
    Receiver to = receiver;
    if (srtp == null || to == null || length < 2) {
      return;
    }
    long now = System.nanoTime();
    if (!gate.passes(length, now)) {
      loop.traffic.flooded++;
      return;
    }
    int type = data[1] & 0xff; // RFC 5761 section 4
    boolean control = type >= 192 && type <= 223;
    PacketBuffer packet = srtp.unprotect(control, data, length);
    if (packet == null) {
      loop.traffic.refused++;
      return;
    }
    ice.proven(path, now);
    if (control) {
      to.rtcp(packet.getBuffer(), packet.getLength(), now);
    } else {
      to.rtp(packet.getBuffer(), packet.getLength(), now);
    }
  }

  void tick(long now) {
    if (receiver != null) {
      receiver.tick(now);
    }
  }

  /** Whether DTLS is done. */
  boolean isSecure() {
    return srtp != null;
  }

  /** Whether media may be sent: DTLS is done and the browser consents (RFC 7675). */
  public boolean writable() {
    return srtp != null && ice.consents(System.nanoTime());
  }

  /**
   * Protects and sends an RTP packet.
   *
   * @param data the packet, with {@value SrtpSession#TRAILER} bytes to spare; changed by the call
   * @return the protected packet, fit for {@link #resend}, or null when nothing may be sent
   */
  public @Nullable ByteBuffer sendRtp(byte[] data, int length) {
    if (srtp == null || !writable()) {
      return null;
    }
    PacketBuffer packet = srtp.protect(false, data, length);
    ByteBuffer sealed = ByteBuffer.wrap(packet.getBuffer(), 0, packet.getLength());
    resend(sealed);
    return sealed;
  }

  /** Protects and sends a compound RTCP packet. */
  public void sendRtcp(byte[] data) {
    if (srtp != null && writable()) {
      byte[] room = Arrays.copyOf(data, data.length + SrtpSession.TRAILER);
      PacketBuffer packet = srtp.protect(true, room, data.length);
      resend(ByteBuffer.wrap(packet.getBuffer(), 0, packet.getLength()));
    }
  }

  /**
   * Sends the very bytes of an earlier packet once more. It is never protected anew: with AES-GCM
   * the same index must not seal two different packets (RFC 7714 section 8.1).
   */
  public void resend(ByteBuffer sealed) {
    NetworkPath path = ice.selected();
    if (path == null || !writable()) {
      return;
    }
    if (path.send(sealed.array(), 0, sealed.limit())) {
      loop.traffic.sent++;
      loop.traffic.bytesSent += sealed.limit();
    } else {
      loop.traffic.unsent++;
    }
  }

  private void shaken(@Nullable SrtpKeys keys, @Nullable Throwable failure) {
    if (closed) {
      return;
    }
    if (keys != null) {
      srtp = new SrtpSession(keys);
      events.accept(new ChannelEvent.Secured());
    } else {
      String reason = failure == null ? "" : failure.getMessage();
      events.accept(new ChannelEvent.Failed(String.valueOf(reason)));
    }
  }
}
