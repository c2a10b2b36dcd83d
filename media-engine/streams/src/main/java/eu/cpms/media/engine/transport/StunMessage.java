package eu.cpms.media.engine.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A STUN Binding request as an ICE agent receives it (RFC 8489 sections 5, 14; RFC 8445 section
 * 16). Parsing never throws: what is not a well-formed request is null.
 */
final class StunMessage {
  static final int BINDING_REQUEST = 0x0001;
  static final int BINDING_SUCCESS = 0x0101;
  static final int BINDING_ERROR = 0x0111;
  static final int HEADER = 20;

  private static final int MAGIC_COOKIE = 0x2112A442;
  private static final int USERNAME = 0x0006;
  private static final int MESSAGE_INTEGRITY = 0x0008;
  private static final int ERROR_CODE = 0x0009;
  private static final int XOR_MAPPED_ADDRESS = 0x0020;
  private static final int USE_CANDIDATE = 0x0025;
  private static final int FINGERPRINT = 0x8028;
  private static final int ICE_CONTROLLED = 0x8029;
  private static final int FINGERPRINT_XOR = 0x5354554e;
  private static final int INTEGRITY_LENGTH = 20;
  private static final int LARGEST = 548;

  private final byte[] bytes;
  private final Map<Integer, Integer> attributes = new HashMap<>();

  private StunMessage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The request in the first {@code length} bytes, or null when they are no Binding request. */
  static @Nullable StunMessage parse(byte[] data, int length) {
    if (length < HEADER || length > LARGEST) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(data, 0, length);
    boolean request =
        in.getShort(0) == BINDING_REQUEST
            && in.getShort(2) == length - HEADER
            && in.getInt(4) == MAGIC_COOKIE;
    StunMessage message = new StunMessage(Arrays.copyOf(data, length));
    return request && message.readAttributes() ? message : null;
  }

  /** Notes where the attributes are; false when one of them is malformed. */
  private boolean readAttributes() {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int at = HEADER;
    while (at + 4 <= bytes.length) {
      int type = in.getShort(at) & 0xffff;
      int length = in.getShort(at + 2) & 0xffff;
      if (at + 4 + length > bytes.length || !wellFormed(type, at, length)) {
        return false;
      }
      if (!attributes.containsKey(MESSAGE_INTEGRITY)) { // RFC 8489 section 14.5: none behind it
        attributes.putIfAbsent(type, at);
      }
      at += 4 + ((length + 3) & ~3);
    }
    return at >= bytes.length;
  }

  private boolean wellFormed(int type, int at, int length) {
    return switch (type) {
      case MESSAGE_INTEGRITY -> length == INTEGRITY_LENGTH;
      case FINGERPRINT ->
          length == 4 && ByteBuffer.wrap(bytes).getInt(at + 4) == fingerprint(bytes, at);
      default -> true;
    };
  }

  /** The part of USERNAME before the colon: our own ufrag (RFC 8445 section 7.2.2). */
  String localUfrag() {
    Integer at = attributes.get(USERNAME);
    if (at == null) {
      return "";
    }
    int length = ByteBuffer.wrap(bytes).getShort(at + 2) & 0xffff;
    String username = new String(bytes, at + 4, length, StandardCharsets.UTF_8);
    return username.substring(0, Math.max(0, username.indexOf(':')));
  }

  int length() {
    return bytes.length;
  }

  boolean nominates() {
    return attributes.containsKey(USE_CANDIDATE);
  }

  /** Whether the sender believes to be the controlled side, a role a lite agent always has. */
  boolean controlled() {
    return attributes.containsKey(ICE_CONTROLLED);
  }

  /** Whether MESSAGE-INTEGRITY is there and was made with {@code password}. */
  boolean signedWith(String password) {
    Integer at = attributes.get(MESSAGE_INTEGRITY);
    if (at == null) {
      return false;
    }
    byte[] covered = Arrays.copyOf(bytes, at);
    setLength(covered, at - HEADER + 4 + INTEGRITY_LENGTH);
    byte[] there = Arrays.copyOfRange(bytes, at + 4, at + 4 + INTEGRITY_LENGTH);
    return MessageDigest.isEqual(hmac(password, covered, covered.length), there);
  }

  /** The success response which tells the sender its address as seen from here. */
  byte[] success(InetSocketAddress from, String password) {
    byte[] ip = from.getAddress().getAddress();
    ByteBuffer out = response(BINDING_SUCCESS);
    out.putShort((short) XOR_MAPPED_ADDRESS).putShort((short) (4 + ip.length));
    out.putShort((short) (ip.length == 4 ? 1 : 2));
    out.putShort((short) (from.getPort() ^ (MAGIC_COOKIE >>> 16)));
    for (int i = 0; i < ip.length; i++) {
      out.put((byte) (ip[i] ^ bytes[4 + i]));
    }
    return sign(out, password);
  }

  /** The response 487 (Role Conflict, RFC 8445 section 7.3.1.1). */
  byte[] roleConflict(String password) {
    ByteBuffer out = response(BINDING_ERROR);
    out.putShort((short) ERROR_CODE).putShort((short) 4).putInt(4 << 8 | 87);
    return sign(out, password);
  }

  private ByteBuffer response(int type) {
    return ByteBuffer.allocate(128).putShort((short) type).putShort((short) 0).put(bytes, 4, 16);
  }

  private static byte[] sign(ByteBuffer out, String password) {
    int end = out.position();
    setLength(out.array(), end - HEADER + 4 + INTEGRITY_LENGTH);
    byte[] integrity = hmac(password, out.array(), end);
    out.putShort((short) MESSAGE_INTEGRITY).putShort((short) INTEGRITY_LENGTH).put(integrity);
    int at = out.position();
    setLength(out.array(), at - HEADER + 8);
    out.putShort((short) FINGERPRINT).putShort((short) 4).putInt(fingerprint(out.array(), at));
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void setLength(byte[] message, int length) {
    ByteBuffer.wrap(message).putShort(2, (short) length);
  }

  private static int fingerprint(byte[] message, int end) {
    CRC32 crc = new CRC32();
    crc.update(message, 0, end);
    return (int) crc.getValue() ^ FINGERPRINT_XOR;
  }

  private static byte[] hmac(String password, byte[] data, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      mac.update(data, 0, length);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }
}
