package eu.cpms.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a process of root one of an ordinary user, with root's files but not root's powers. */
final class OrdinaryUser {
  private static final String[] PREFIX = {
    "unshare", "--user", "--map-user=65534", "--map-group=65534"
  };

  private OrdinaryUser() {}

  /** What to put before a command; nothing when the tests run as an ordinary user already. */
  static String[] prefix() throws IOException {
    if (!isRoot()) {
      return new String[0];
    }
    assumeTrue(
        Tools.whyFails(List.of("unshare", "--user", "true")).isEmpty(),
        "this machine cannot make an ordinary user of root");
    return PREFIX;
  }

  static boolean isRoot() throws IOException {
    Path own = Files.createTempFile("owner", null);
    try {
      return Files.getAttribute(own, "unix:uid").equals(0);
    } finally {
      Files.delete(own);
    }
  }
}
