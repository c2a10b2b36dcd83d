package eu.cpms.media.engine.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes connectivity checks as a browser sends them (RFC 8445 section 7.2.2). */
public final class StunRequests {
  private static final int PRIORITY = 0x6e0001ff;

  private StunRequests() {}

  /** A check that nominates its path, signed with {@code password}. */
  static byte[] check(String ufrag, String password) {
    return check(ufrag, "them", password);
  }

  /** The same of an agent whose own user name fragment is {@code own}. */
  public static byte[] check(String ufrag, String own, String password) {
    byte[] user = (ufrag + ":" + own).getBytes(StandardCharsets.UTF_8);
    int padded = (user.length + 3) & ~3;
    byte[] transaction = new byte[12];
    ThreadLocalRandom.current().nextBytes(transaction);
    ByteBuffer out = ByteBuffer.allocate(20 + 4 + padded + 8 + 12 + 4 + 24 + 8);
    out.putShort((short) 1).putShort((short) (out.capacity() - 28)).putInt(0x2112a442);
    out.put(transaction);
    out.putShort((short) 6).putShort((short) user.length).put(Arrays.copyOf(user, padded));
    out.putShort((short) 0x24).putShort((short) 4).putInt(PRIORITY);
    out.putShort((short) 0x802a).putShort((short) 8).putLong(1);
    out.putShort((short) 0x25).putShort((short) 0);
    out.putShort((short) 8).putShort((short) 20).put(hmac(password, out));
    out.putShort(2, (short) (out.capacity() - 20));
    CRC32 crc = new CRC32();
    crc.update(out.array(), 0, out.position());
    out.putShort((short) 0x8028).putShort((short) 4);
    return out.putInt((int) crc.getValue() ^ 0x5354554e).array();
  }

  private static byte[] hmac(String password, ByteBuffer out) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      mac.update(out.array(), 0, out.position() - 4);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }
}
