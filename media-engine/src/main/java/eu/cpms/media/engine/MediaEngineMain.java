package eu.cpms.media.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine as a process of its own. */
public final class MediaEngineMain {
  private static final int USAGE_ERROR = 2;

  private MediaEngineMain() {}

  /**
   * Runs until the process is told to end. The shared secret comes from the environment, {@code
   * CPMS_MEDIA_SECRET}; without one the engine listens on loopback only. An option that cannot be
   * used is told of in one line, and the process ends with 2.
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("logback.configurationFile", "media-engine-logback.xml");
    if (List.of(args).contains("--help")) {
      System.out.print(CommandLine.USAGE);
      return;
    }
    MediaEngine engine;
    try {
      engine = MediaEngine.start(CommandLine.read(args, System.getenv()));
    } catch (IllegalArgumentException e) {
      fail(e.getMessage());
      return;
    } catch (IOException e) {
      fail(e.getMessage() + "; choose another --port, --host or --media-port");
      return;
    }
    run(engine);
  }

  private static void fail(@Nullable String reason) {
    System.err.println("media-engine: " + reason);
    System.exit(USAGE_ERROR);
  }

  private static void run(MediaEngine engine) throws Exception {
    Logger log = LoggerFactory.getLogger(MediaEngineMain.class);
    System.out.println("media engine: " + engine.uri());
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      engine.close();
                      ended.countDown();
                    }));
    while (!ended.await(1, TimeUnit.MINUTES)) {
      log.info("{}", engine.statistics().get(10, TimeUnit.SECONDS));
    }
  }
}
