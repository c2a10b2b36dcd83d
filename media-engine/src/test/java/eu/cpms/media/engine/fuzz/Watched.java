package eu.cpms.media.engine.fuzz;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The target named by {@code -Dfuzz.target}, under the eyes of a watch: an input that takes longer
 * than {@value #MOST_TICKS} ticks of a second is a finding and ends the process. The watch stands
 * still while the process is paused, so that a pause is none.
 */
public final class Watched {
  private static final int MOST_TICKS = 30;
  private static final int FOUND = 70;
  private static final AtomicInteger TICKS = new AtomicInteger();
  private static final Method TARGET;
  private static volatile byte[] current = {};

  static {
    try {
      TARGET =
          Class.forName(System.getProperty("fuzz.target"))
              .getMethod("fuzzerTestOneInput", byte[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
    Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())
        .scheduleWithFixedDelay(Watched::tick, 1, 1, TimeUnit.SECONDS);
  }

  private Watched() {}

  public static void fuzzerTestOneInput(byte[] data) throws Throwable {
    current = data;
    TICKS.set(0);
    try {
      TARGET.invoke(null, data);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    } finally {
      TICKS.set(Integer.MIN_VALUE); // what lies between two inputs is not watched
    }
  }

  private static void tick() {
    if (TICKS.incrementAndGet() > MOST_TICKS) {
      Thread.getAllStackTraces()
          .forEach((thread, trace) -> System.err.println(thread + " " + List.of(trace)));
      try {
        Files.write(Path.of("slow-input"), current);
      } catch (IOException e) {
        System.err.println("the slow input cannot be kept: " + e);
      }
      System.err.println("an input takes more than " + MOST_TICKS + " s");
      Runtime.getRuntime().halt(FOUND);
    }
  }
}
