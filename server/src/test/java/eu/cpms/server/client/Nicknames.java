package eu.cpms.server.client;

import java.util.UUID;
import java.util.stream.Collectors;

/** Nicknames that no other patient has: letters only, as the rule wants. */
public final class Nicknames {

  private Nicknames() {}

  /** A new one. */
  public static String next() {
    return UUID.randomUUID()
        .toString()
        .replace("-", "")
        .chars()
        .limit(16)
        .mapToObj(c -> String.valueOf((char) ('a' + Character.digit(c, 16))))
        .collect(Collectors.joining("", "Quiet ", ""));
  }
}
