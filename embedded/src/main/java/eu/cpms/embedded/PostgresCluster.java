package eu.cpms.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** PostgreSQL's data on disk. */
final class PostgresCluster {
  private final Path bin;
  private final Children children;
  private final Path home;

  PostgresCluster(Path bin, Children children, Path home) {
    this.bin = bin;
    this.children = children;
    this.home = home;
  }

  /** The folder of the cluster, made at the first start; a crash on the way starts it over. */
  Path ready(PostgresEndpoint endpoint, Duration timeout) throws IOException, InterruptedException {
    Path cluster = home.resolve("cluster");
    if (!Files.isDirectory(cluster)) {
      Path unfinished = home.resolve("cluster.unfinished");
      Folders.delete(unfinished);
      init(unfinished, endpoint, timeout);
      Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }
    return cluster;
  }

  private void init(Path folder, PostgresEndpoint endpoint, Duration timeout)
      throws IOException, InterruptedException {
    Path password = children.own(Secrets.writePrivately(home.resolve("pw"), endpoint.password()));
    try {
      run(children.start(plan(folder, endpoint.user(), password)), timeout);
    } finally {
      Files.delete(password);
    }
  }

  /** It does not go on when this thread is interrupted. */
  private static void run(GuardedProcess initdb, Duration timeout)
      throws IOException, InterruptedException {
    try {
      if (!initdb.endsWithin(timeout) || !initdb.succeeded()) {
        throw new EmbeddedServersException("initdb failed:\n" + initdb.lastLines());
      }
    } finally {
      initdb.stop();
    }
  }

  private Children.Plan plan(Path folder, String user, Path password) {
    return new Children.Plan(
        "initdb",
        List.of(
            bin.resolve("initdb").toString(),
            "--pgdata=" + folder,
            "--username=" + user,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"),
        Map.of("LC_ALL", "C"),
        home,
        "TERM",
        "KILL");
  }
}
