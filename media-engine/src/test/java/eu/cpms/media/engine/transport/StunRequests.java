package eu.cpms.media.engine.transport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes connectivity checks as a browser sends them. */
final class StunRequests {
  private StunRequests() {}

  /** A check that nominates its path, signed with {@code password}. */
  static byte[] check(String ufrag, String password) throws Exception {
    byte[] user = (ufrag + ":them").getBytes(StandardCharsets.UTF_8);
    int padded = (user.length + 3) & ~3;
    ByteBuffer out = ByteBuffer.allocate(20 + 4 + padded + 4 + 24);
    out.putShort((short) 1).putShort((short) (out.capacity() - 20)).putInt(0x2112a442);
    out.put(new byte[12]);
    out.putShort((short) 6).putShort((short) user.length).put(Arrays.copyOf(user, padded));
    out.putShort((short) 0x25).putShort((short) 0);
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    mac.update(out.array(), 0, out.position());
    return out.putShort((short) 8).putShort((short) 20).put(mac.doFinal()).array();
  }
}
