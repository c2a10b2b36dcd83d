package eu.cpms.media.engine.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code a=} lines of a session or an m-section (RFC 8866 section 5.13), in order. */
record Attributes(List<String> lines) {
  static Attributes of(String text) {
    return new Attributes(
        text.lines().filter(line -> line.startsWith("a=")).map(line -> line.substring(2)).toList());
  }

  boolean has(String attribute) {
    return lines.contains(attribute);
  }

  /** The line of an attribute without a value, or nothing where it is not there. */
  String line(String attribute) {
    return has(attribute) ? "a=" + attribute + "\n" : "";
  }

  /** What follows {@code start} in the first line that begins with it. */
  Optional<String> after(String start) {
    return all(start).findFirst();
  }

  /** What follows {@code start} in all lines that begin with it. */
  Stream<String> all(String start) {
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).trim());
  }
}
