package eu.cpms.media.engine;

import eu.cpms.media.engine.object.EngineLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The options of the engine as a process of its own. */
final class CommandLine {
  static final String USAGE =
      """
      usage: ./cpms media-engine [OPTION VALUE] ...

        --port PORT               port of the clients' WebSocket, 0 for any (default: 8888)
        --host ADDRESS            address to listen on; anything but loopback needs the secret
                                  (default: 127.0.0.1)
        --media-port PORT         UDP port of all media, 0 for any (default: 0)
        --data DIR                folder of the recordings (default: data)
        --external-address HOST   a further address to tell browsers, such as that of a NAT
                                  (default: none)
        --collector-seconds N     seconds after which objects of a client that is gone are
                                  released, up to twice as many (default: 240)
        --help                    this text

      The environment variable CPMS_MEDIA_SECRET is the secret that clients add to the address,
      as in ws://host:8888/kurento?secret=... (default: none).
      """;

  private static final String SECRET = "CPMS_MEDIA_SECRET";

  /** In the order of {@link #USAGE}, which messages keep. */
  private static final List<String> OPTIONS =
      List.of(
          "--port",
          "--host",
          "--media-port",
          "--data",
          "--external-address",
          "--collector-seconds");

  private static final String UNKNOWN =
      "%s: is no option; there are " + String.join(", ", OPTIONS) + " and --help";
  private static final int LAST_PORT = 65_535;

  private final Map<String, String> given = new HashMap<>();
  private final String secret;

  private CommandLine(String secret) {
    this.secret = secret;
  }

  /**
   * Reads the options and makes the folder of the recordings.
   *
   * @throws IllegalArgumentException with what is wrong with which option, in one line
   */
  static MediaEngineConfig read(String[] arguments, Map<String, String> environment) {
    CommandLine line = new CommandLine(environment.getOrDefault(SECRET, ""));
    for (int i = 0; i < arguments.length; i += 2) {
      check(OPTIONS.contains(arguments[i]), UNKNOWN.formatted(arguments[i]));
      check(i + 1 < arguments.length, arguments[i] + ": needs a value, see --help");
      line.given.put(arguments[i], arguments[i + 1]);
    }
    return line.config();
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private MediaEngineConfig config() {
    InetAddress host = address("--host", "127.0.0.1");
    check(
        host.isLoopbackAddress() || !secret.isEmpty(),
        "--host %s: set %s to listen on more than loopback"
            .formatted(host.getHostAddress(), SECRET));
    return new MediaEngineConfig(
        new InetSocketAddress(host, number("--port", 8888, 0, LAST_PORT)),
        secret,
        number("--media-port", 0, 0, LAST_PORT),
        given.getOrDefault("--external-address", "").isEmpty()
            ? List.of()
            : List.of(address("--external-address", "")),
        folder(),
        Duration.ofSeconds(number("--collector-seconds", 240, 1, Integer.MAX_VALUE)),
        EngineLimits.DEFAULT);
  }

  private int number(String option, int otherwise, int least, int most) {
    String text = given.getOrDefault(option, Integer.toString(otherwise));
    String needed = "%s %s: needs a number from %d to %d".formatted(option, text, least, most);
    try {
      int number = Integer.parseInt(text);
      check(number >= least && number <= most, needed);
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(needed, e);
    }
  }

  private InetAddress address(String option, String otherwise) {
    String text = given.getOrDefault(option, otherwise);
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      String message = "%s %s: no address of that name is known; give it as a number";
      throw new IllegalArgumentException(message.formatted(option, text), e);
    }
  }

  private Path folder() {
    Path folder = Path.of(given.getOrDefault("--data", "data")).toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      String message = "--data %s: is no folder and cannot be made one; choose another";
      throw new IllegalArgumentException(message.formatted(folder), e);
    }
    check(Files.isWritable(folder), "--data " + folder + ": nothing can be written here");
    return folder;
  }
}
