package eu.cpms.media.engine.transport;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A user name fragment and a password (RFC 8445 section 5.3): at least 24 and 128 random bits.
 *
 * @param ufrag 8 ice-chars, which are those of Base64
 * @param password 24 ice-chars
 */
public record IceCredentials(String ufrag, String password) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** New credentials that nobody can guess. */
  public static IceCredentials random() {
    return new IceCredentials(chars(8), chars(24));
  }

  private static String chars(int count) {
    byte[] bytes = new byte[count * 6 / 8];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
