package eu.cpms.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Reads what comes with the class path. */
final class Resources {

  private Resources() {}

  /**
   * @throws FileNotFoundException when no jar on the class path has it
   */
  static InputStream open(String name) throws IOException {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException(name + " is not on the class path");
    }
    return stream;
  }

  static String text(String name) throws IOException {
    try (InputStream stream = open(name)) {
      return new String(stream.readAllBytes(), UTF_8).strip();
    }
  }
}
