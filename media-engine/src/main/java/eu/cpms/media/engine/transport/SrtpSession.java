package eu.cpms.media.engine.transport;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;
import org.jspecify.annotations.Nullable;

/**
 * Protects and unprotects the packets of one association (RFC 3711, RFC 7714), with a context per
 * SSRC. A context for a new SSRC is kept only once a packet of it proved authentic.
 */
final class SrtpSession {
  /** The room a packet needs behind it for a tag, an SRTCP index and the like. */
  static final int TRAILER = 32;

  private static final Logger QUIET = new LoggerImpl("srtp", java.util.logging.Level.OFF);
  private static final int SMALLEST_RTP = 12;
  private static final int SMALLEST_RTCP = 8;
  private static final int MOST_SSRCS = 64;

  static {
    // Without a choice the library measures its ciphers for seconds, on the media thread.
    Aes.setFactoryClassName("SunJCE");
  }

  private final SrtpContextFactory send;
  private final SrtpContextFactory receive;
  private final Map<Integer, SrtpCryptoContext> sending = new HashMap<>();
  private final Map<Integer, SrtcpCryptoContext> sendingControl = new HashMap<>();
  private final Map<Integer, SrtpCryptoContext> receiving = new HashMap<>();
  private final Map<Integer, SrtcpCryptoContext> receivingControl = new HashMap<>();

  SrtpSession(SrtpKeys keys) {
    send = factory(true, keys.sendKey(), keys.sendSalt(), keys.profile());
    receive = factory(false, keys.receiveKey(), keys.receiveSalt(), keys.profile());
  }

  private static SrtpContextFactory factory(
      boolean sender, byte[] key, byte[] salt, SrtpProfile profile) {
    return new SrtpContextFactory(sender, key, salt, profile.policy(), profile.policy(), QUIET);
  }

  /** The RTP packet inside, or null when it is not authentic, replayed or malformed. */
  @Nullable PacketBuffer unprotect(byte[] data, int length) {
    if (length < SMALLEST_RTP) {
      return null;
    }
    int ssrc = ByteBuffer.wrap(data).getInt(8);
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      SrtpCryptoContext known = receiving.get(ssrc);
      SrtpCryptoContext context = known == null ? receive.deriveContext(ssrc, 0) : known;
      boolean good = context.reverseTransformPacket(packet, false) == SrtpErrorStatus.OK;
      keep(receiving, ssrc, context, good && known == null);
      return good ? packet : null;
    } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
      return null; // a packet that no honest peer sends
    }
  }

  /** The compound RTCP packet inside, or null when it is not authentic, replayed or malformed. */
  @Nullable PacketBuffer unprotectControl(byte[] data, int length) {
    if (length < SMALLEST_RTCP) {
      return null;
    }
    int ssrc = ByteBuffer.wrap(data).getInt(4);
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      SrtcpCryptoContext known = receivingControl.get(ssrc);
      SrtcpCryptoContext context = known == null ? receive.deriveControlContext(ssrc) : known;
      boolean good = context.reverseTransformPacket(packet) == SrtpErrorStatus.OK;
      keep(receivingControl, ssrc, context, good && known == null);
      return good ? packet : null;
    } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
      return null; // a packet that no honest peer sends
    }
  }

  private static <C> void keep(Map<Integer, C> contexts, int ssrc, C context, boolean isNew) {
    if (isNew && contexts.size() < MOST_SSRCS) {
      contexts.put(ssrc, context);
    }
  }

  /**
   * Protects an RTP packet in place; the array must have {@link #TRAILER} bytes to spare.
   *
   * @throws IllegalStateException when the cipher fails, which no input can bring about
   */
  PacketBuffer protect(byte[] data, int length) {
    int ssrc = ByteBuffer.wrap(data).getInt(8);
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      SrtpCryptoContext context = sending.get(ssrc);
      if (context == null) {
        context = send.deriveContext(ssrc, 0);
        sending.put(ssrc, context);
      }
      return checked(context.transformPacket(packet), packet);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SRTP failed", e);
    }
  }

  /** Protects a compound RTCP packet in place, as {@link #protect} does. */
  PacketBuffer protectControl(byte[] data, int length) {
    int ssrc = ByteBuffer.wrap(data).getInt(4);
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      SrtcpCryptoContext context = sendingControl.get(ssrc);
      if (context == null) {
        context = send.deriveControlContext(ssrc);
        sendingControl.put(ssrc, context);
      }
      return checked(context.transformPacket(packet), packet);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SRTCP failed", e);
    }
  }

  private static PacketBuffer checked(SrtpErrorStatus status, PacketBuffer packet) {
    if (status != SrtpErrorStatus.OK) {
      throw new IllegalStateException("SRTP refused our own packet: " + status.desc);
    }
    return packet;
  }
}
