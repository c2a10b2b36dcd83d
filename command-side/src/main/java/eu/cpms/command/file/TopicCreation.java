package eu.cpms.command.file;

import eu.cpms.command.OnCommandRole;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Creates the topics when the broker is there: it may come up after the application. */
@Component
@Conditional(OnCommandRole.class)
class TopicCreation {

  private static final Executor IN_A_WHILE = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

  private final KafkaAdmin admin;

  TopicCreation(KafkaAdmin admin) {
    this.admin = admin;
    admin.setOperationTimeout(5);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    CompletableFuture.runAsync(this::create);
  }

  private void create() {
    if (!admin.initialize()) {
      IN_A_WHILE.execute(this::create);
    }
  }
}
