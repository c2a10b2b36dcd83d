package eu.cpms.media.engine;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread of sessions and objects. A task that fails is logged and does not end it. */
final class ControlThread extends ScheduledThreadPoolExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);

  ControlThread() {
    super(1, Thread.ofPlatform().name("control").daemon().factory());
    setRemoveOnCancelPolicy(true);
  }

  @Override
  protected void afterExecute(Runnable task, @Nullable Throwable failure) {
    if (task instanceof Future<?> done && done.state() == Future.State.FAILED) {
      LOG.error("a task of the control thread failed", done.exceptionNow());
    }
  }
}
