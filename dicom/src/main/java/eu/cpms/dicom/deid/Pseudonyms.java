package eu.cpms.dicom.deid;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replacements that only the key's holder could link to the original: same key and input, same
 * output.
 */
final class Pseudonyms {
  private static final int MAXIMUM_SHIFT = 3650;

  /**
   * What the standard registers (PS3.6 annex A) is short, context groups (6.1) have the longest
   * numbers; old devices took its root for UIDs of their own.
   */
  private static final Pattern REGISTERED =
      Pattern.compile(
          "1\\.2\\.840\\.10008\\.(?:6\\.1\\.[1-9]\\d{0,3}"
              + "|(?:[1-9]|1[0-5])(?:\\.(?:0|[1-9]\\d{0,2})){1,8})");

  private final Mac mac;

  Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** A UID under 2.25 (PS3.5 annex B.2); those which the standard registers stay. */
  String uid(String original) {
    if (REGISTERED.matcher(original).matches() || original.isEmpty()) {
      return original;
    }
    byte[] uuid = Arrays.copyOf(digest("uid", original), 16);
    uuid[6] = (byte) (uuid[6] & 0x0F | 0x80);
    uuid[8] = (byte) (uuid[8] & 0x3F | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }

  /** A pseudonym of ten letters and digits. */
  String patient(String id) {
    return "P-" + HexFormat.of().withUpperCase().formatHex(digest("patient", id), 0, 4);
  }

  /** By how many days the dates of a pseudonym move, into the past: 1 to 3,650. */
  int shiftInDays(String pseudonym) {
    int number = ByteBuffer.wrap(digest("days", pseudonym)).getInt();
    return -1 - Integer.remainderUnsigned(number, MAXIMUM_SHIFT);
  }

  private synchronized byte[] digest(String purpose, String input) {
    return mac.doFinal((purpose + "\0" + input).getBytes(StandardCharsets.UTF_8));
  }
}
