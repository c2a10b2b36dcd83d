package eu.cpms.media.engine.rtp;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Notices that media begins to flow, and that it has ceased for 2.8 s (Kurento: 2.5 to 3.5 s). */
public final class FlowWatch {
  private static final long SILENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2800);

  private final Consumer<Boolean> listener;
  private boolean flowing;
  private long last;

  /** Tells {@code listener} true when media begins to flow and false when it has ceased. */
  public FlowWatch(Consumer<Boolean> listener) {
    this.listener = listener;
  }

  /** Notes a packet. */
  public void passed(long now) {
    last = now;
    if (!flowing) {
      flowing = true;
      listener.accept(true);
    }
  }

  /** To be called now and then. */
  public void tick(long now) {
    if (flowing && now - last > SILENCE_NANOS) {
      flowing = false;
      listener.accept(false);
    }
  }
}
