package eu.cpms.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @TempDir Path data;

  @Test
  void keepsEverythingFromOneRunToTheNext() throws Exception {
    List<String> ready = Collections.synchronizedList(new ArrayList<>());
    EmbeddedOptions options =
        TestFolders.options(data).withListener((server, took) -> ready.add(server));

    try (EmbeddedServers servers = EmbeddedServers.start(options)) {
      servers.awaitAll(TIMEOUT);
      new Contents(servers).write("kept");
    }
    try (EmbeddedServers servers = EmbeddedServers.start(options)) {
      servers.awaitAll(TIMEOUT);
      assertThat(new Contents(servers).read()).containsExactly("kept", "kept", "kept");
    }

    assertThat(ready).hasSize(6).contains("PostgreSQL 17.6", "Elasticsearch 9.5.2");
  }
}
