package eu.cpms.api;

import java.util.regex.Pattern;

/** Identity of something that has a history of its own. Opaque, without meaning, never reused. */
public interface Id {

  /** Letters, digits and dashes, 3 to 64 characters. */
  Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}[a-z0-9]");

  /** The identity as it stands in events, URLs and the API. */
  String value();

  /** Returns {@code value} when it has the shape of an id, refuses it as bad input otherwise. */
  static String checked(String kind, String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw Refused.badInput(kind, "is not an id: use the id that the system gave you");
    }
    return value;
  }
}
