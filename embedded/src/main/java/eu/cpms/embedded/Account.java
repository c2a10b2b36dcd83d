package eu.cpms.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that the child processes run as. PostgreSQL and Elasticsearch refuse to run as root.
 */
final class Account {
  private static final int NOBODY = 65534;
  private static final int ROOT = 0;

  private final int owner;
  private final List<String> prefix;

  private Account(int owner, List<String> prefix) {
    this.owner = owner;
    this.prefix = prefix;
  }

  /**
   * Finds an account that can enter the folders. An ordinary user stays what it is. Root becomes
   * the system's unprivileged account, or, below folders which that one may not enter, stays the
   * owner of its files while a user namespace hides that it is root.
   */
  static Account thatCanEnter(Path data, Path... others) {
    int self = uid(data.resolve("lock"));
    return self == ROOT ? insteadOfRoot(data, others) : ordinary(self);
  }

  private static Account ordinary(int self) {
    Account leashed = new Account(self, List.of("setpriv"));
    boolean works = Tools.whyFails(leashed.command("KILL", List.of("true"))).isEmpty();
    return works ? leashed : new Account(self, List.of());
  }

  private static Account insteadOfRoot(Path data, Path[] others) {
    List<String> reasons = new ArrayList<>();
    for (Account candidate : List.of(unprivileged(), hiddenRoot())) {
      String reason = candidate.whyNot(data, others);
      if (reason.isEmpty()) {
        return candidate;
      }
      reasons.add(reason);
    }
    throw new EmbeddedServersException(
        ("PostgreSQL and Elasticsearch refuse to run as root, and no other account can enter %s;"
                + " start as an ordinary user, or choose a data folder and a JDK that any account"
                + " may enter (%s)")
            .formatted(data, String.join("; ", reasons)));
  }

  private static Account unprivileged() {
    return new Account(
        NOBODY,
        List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=-all"));
  }

  private static Account hiddenRoot() {
    return new Account(
        ROOT,
        List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "setpriv"));
  }

  private String whyNot(Path data, Path[] others) {
    List<String> enter = new ArrayList<>();
    enter.addAll(List.of("/bin/sh", "-c", "for f; do cd \"$f\" || exit 1; done", "enter"));
    enter.add(data.toString());
    Stream.of(others).map(Path::toString).forEach(enter::add);
    return Tools.whyFails(command("KILL", enter));
  }

  /**
   * The command as this account, which gets the signal when its parent process ends, where the
   * system knows how to.
   */
  List<String> command(String signalWhenOrphaned, List<String> command) {
    List<String> full = new ArrayList<>(prefix);
    if (!prefix.isEmpty()) {
      full.addAll(List.of("--no-new-privs", "--pdeathsig", signalWhenOrphaned, "--"));
    }
    full.addAll(command);
    return full;
  }

  /** Gives a file, or a folder with all that is in it, to this account. */
  Path own(Path path) throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      tree.filter(one -> uid(one) != owner).forEach(this::take);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return path;
  }

  private void take(Path path) {
    try {
      Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int uid(Path path) {
    try {
      return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
