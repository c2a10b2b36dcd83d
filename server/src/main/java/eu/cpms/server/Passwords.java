package eu.cpms.server;

import java.security.SecureRandom;

/** Makes passwords that can be read out and typed: no look-alikes, five bits a letter. */
public final class Passwords {

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** A new password of this many letters and digits. */
  public static String next(int length) {
    StringBuilder password = new StringBuilder();
    RANDOM.ints(length, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
    return password.toString();
  }
}
