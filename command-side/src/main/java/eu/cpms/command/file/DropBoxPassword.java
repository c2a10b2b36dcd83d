package eu.cpms.command.file;

import java.security.SecureRandom;

/** A password that is shown once. Its text never shows the characters. */
record DropBoxPassword(String characters) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without characters that look alike; 20 of them carry more than 110 bits. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  static DropBoxPassword next() {
    StringBuilder characters = new StringBuilder();
    RANDOM.ints(20, 0, ALPHABET.length()).forEach(i -> characters.append(ALPHABET.charAt(i)));
    return new DropBoxPassword(characters.toString());
  }

  @Override
  public String toString() {
    return "DropBoxPassword[hidden]";
  }
}
