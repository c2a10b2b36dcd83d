package eu.cpms.media.engine.conformance;

import eu.cpms.media.engine.MediaEngine;
import eu.cpms.media.engine.MediaEngineConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server under test: the one in {@code CPMS_TEST_KURENTO}, else an embedded engine. */
final class Server implements AutoCloseable {
  private static final String REAL = System.getenv().getOrDefault("CPMS_TEST_KURENTO", "");

  private final @Nullable MediaEngine engine;

  private Server(@Nullable MediaEngine engine) {
    this.engine = engine;
  }

  static Server start(Path recordings) throws IOException {
    if (!REAL.isEmpty()) {
      return new Server(null);
    }
    MediaEngineConfig config =
        MediaEngineConfig.of(0, recordings).withCollectorPeriod(Duration.ofSeconds(1));
    return new Server(MediaEngine.start(config));
  }

  String uri() {
    return engine == null ? REAL : engine.uri().toString();
  }

  /** A real server collects its sessions only after minutes. */
  boolean collectsSoon() {
    return engine != null;
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
