package eu.cpms.media.engine.transport;

import java.security.SecureRandom;

/**
 * A user name fragment and a password (RFC 8445 section 5.3): at least 24 and 128 random bits.
 *
 * @param ufrag 8 ice-chars
 * @param password 24 ice-chars
 */
public record IceCredentials(String ufrag, String password) {
  private static final String ICE_CHARS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** New credentials that nobody can guess. */
  public static IceCredentials random() {
    return new IceCredentials(chars(8), chars(24));
  }

  private static String chars(int count) {
    StringBuilder text = new StringBuilder(count);
    RANDOM
        .ints(count, 0, ICE_CHARS.length())
        .forEach(index -> text.append(ICE_CHARS.charAt(index)));
    return text.toString();
  }
}
