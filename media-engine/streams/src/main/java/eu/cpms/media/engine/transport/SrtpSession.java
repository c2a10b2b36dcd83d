package eu.cpms.media.engine.transport;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
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
  private static final int MOST_SSRCS = 64;

  static {
    // Without a choice the library measures its ciphers for seconds, on the media thread.
    Aes.setFactoryClassName("SunJCE");
  }

  private final Flow received;
  private final Flow receivedControl;
  private final Flow sent;
  private final Flow sentControl;

  SrtpSession(SrtpKeys keys) {
    SrtpContextFactory send = factory(true, keys.sendKey(), keys.sendSalt(), keys.profile());
    SrtpContextFactory receive =
        factory(false, keys.receiveKey(), keys.receiveSalt(), keys.profile());
    received =
        new Flow(
            8,
            MOST_SSRCS,
            ssrc -> {
              SrtpCryptoContext context = receive.deriveContext(ssrc, 0);
              return packet -> context.reverseTransformPacket(packet, false);
            });
    receivedControl =
        new Flow(4, MOST_SSRCS, ssrc -> receive.deriveControlContext(ssrc)::reverseTransformPacket);
    sent = new Flow(8, Integer.MAX_VALUE, ssrc -> send.deriveContext(ssrc, 0)::transformPacket);
    sentControl =
        new Flow(4, Integer.MAX_VALUE, ssrc -> send.deriveControlContext(ssrc)::transformPacket);
  }

  private static SrtpContextFactory factory(
      boolean sender, byte[] key, byte[] salt, SrtpProfile profile) {
    return new SrtpContextFactory(sender, key, salt, profile.policy(), profile.policy(), QUIET);
  }

  private interface Transform {
    SrtpErrorStatus apply(PacketBuffer packet) throws GeneralSecurityException;
  }

  private interface Derivation {
    Transform context(int ssrc) throws GeneralSecurityException;
  }

  /**
   * The contexts of RTP or RTCP in one direction, by the SSRC that stands at this index. Of the
   * other side's those used last are kept; of our own all, since a context that begins anew would
   * use its key stream twice.
   */
  private record Flow(
      int ssrcAt, int most, Derivation derivation, SequencedMap<Integer, Transform> contexts) {
    Flow(int ssrcAt, int most, Derivation derivation) {
      this(ssrcAt, most, derivation, new LinkedHashMap<>(16, 0.75f, true));
    }

    /** Applies the context of the packet's SSRC; a new one is kept when that went well. */
    SrtpErrorStatus apply(PacketBuffer packet) throws GeneralSecurityException {
      int ssrc = ByteBuffer.wrap(packet.getBuffer()).getInt(ssrcAt);
      Transform known = contexts.get(ssrc);
      Transform context = known == null ? derivation.context(ssrc) : known;
      SrtpErrorStatus status = context.apply(packet);
      if (known == null && status == SrtpErrorStatus.OK) {
        contexts.put(ssrc, context);
      }
      if (contexts.size() > most) {
        contexts.pollFirstEntry();
      }
      return status;
    }
  }

  /**
   * The packet inside, or null when it is not authentic, replayed or malformed.
   *
   * @param control whether it is one of RTCP
   */
  @Nullable PacketBuffer unprotect(boolean control, byte[] data, int length) {
    Flow flow = control ? receivedControl : received;
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      return length >= flow.ssrcAt() + 4 && flow.apply(packet) == SrtpErrorStatus.OK
          ? packet
          : null;
    } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
      return null; // a packet that no honest peer sends
    }
  }

  /**
   * Protects a packet in place; the array must have {@link #TRAILER} bytes to spare.
   *
   * @param control whether it is one of RTCP
   * @throws IllegalStateException when the cipher fails, which no input can bring about
   */
  PacketBuffer protect(boolean control, byte[] data, int length) {
    PacketBuffer packet = new PacketBuffer(data, length);
    try {
      SrtpErrorStatus status = (control ? sentControl : sent).apply(packet);
      if (status != SrtpErrorStatus.OK) {
        throw new IllegalStateException("SRTP refused our own packet: " + status.desc);
      }
      return packet;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SRTP failed", e);
    }
  }
}
