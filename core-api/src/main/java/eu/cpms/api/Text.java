package eu.cpms.api;

import java.util.List;

/** Bounds on what people type. Lengths count UTF-16 units, as browsers do. */
public final class Text {

  /** A label: names, titles. */
  public static final int LINE = 200;

  /** A form section, contribution or outcome: about ten printed pages. */
  public static final int LONG = 20_000;

  private Text() {}

  /** Trims, and refuses text that is empty or longer than {@code max}. */
  public static String required(String field, String value, int max) {
    String trimmed = optional(field, value, max);
    if (trimmed.isEmpty()) {
      throw Refused.badInput(field, "is required");
    }
    return trimmed;
  }

  /** Trims, and refuses text that is longer than {@code max} or has control characters. */
  public static String optional(String field, String value, int max) {
    String trimmed = value.strip();
    if (trimmed.length() > max) {
      throw Refused.badInput(field, "is longer than " + max + " characters");
    }
    if (trimmed.chars().anyMatch(Text::isControl)) {
      throw Refused.badInput(field, "holds control characters");
    }
    return trimmed;
  }

  /** Refuses lists that are longer than {@code max}; returns an unmodifiable copy. */
  public static <T> List<T> atMost(String field, List<T> values, int max) {
    if (values.size() > max) {
      throw Refused.badInput(field, "has more than " + max + " entries");
    }
    return List.copyOf(values);
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
  }
}
