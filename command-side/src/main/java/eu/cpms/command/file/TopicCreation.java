package eu.cpms.command.file;

import eu.cpms.command.OnCommandRole;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Creates the topics when the broker is there, which may be long after the application: asks after
 * 1 s, 2 s, 4 s and so on, every minute at last.
 */
@Component
@Conditional(OnCommandRole.class)
class TopicCreation implements DisposableBean {

  private static final int LONGEST_PAUSE = 60;

  private final KafkaAdmin admin;
  private volatile boolean stopped;

  TopicCreation(KafkaAdmin admin) {
    this.admin = admin;
    admin.setOperationTimeout(5);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    CompletableFuture.runAsync(() -> create(1));
  }

  private void create(int pause) {
    if (!stopped && !admin.initialize()) {
      int next = Math.min(2 * pause, LONGEST_PAUSE);
      CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS).execute(() -> create(next));
    }
  }

  @Override
  public void destroy() {
    stopped = true;
  }
}
