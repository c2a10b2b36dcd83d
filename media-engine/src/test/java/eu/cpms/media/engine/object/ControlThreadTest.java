package eu.cpms.media.engine.object;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.media.engine.transport.MediaLoop;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What completes elsewhere goes on where objects may be touched. */
class ControlThreadTest {
  @Test
  void whatIsAnsweredLaterIsAnsweredOnTheControlThread() throws Exception {
    try (var control =
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("control").factory());
        MediaLoop loop = MediaLoop.open(List.of(InetAddress.getLoopbackAddress()), List.of(), 0)) {
      var manager =
          new ServerManager(new Realm(loop, control, EngineLimits.DEFAULT, Path.of("/")), List::of);
      JsonNode interval = Json.object().put("interval", 100);
      assertThat(thread(manager.call("getUsedCpu", interval))).isEqualTo("control");
      manager.answers(
          "getUsedCpu", p -> new CompletableFuture<>().orTimeout(100, TimeUnit.MILLISECONDS));
      CompletableFuture<JsonNode> failing = manager.call("getUsedCpu", interval);
      assertThat(thread(failing)).isEqualTo("control");
      assertThat(failing)
          .failsWithin(1, TimeUnit.SECONDS)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(TimeoutException.class);
    }
  }

  private static String thread(CompletableFuture<JsonNode> answer) throws Exception {
    return answer
        .handle((value, failure) -> Thread.currentThread().getName())
        .get(10, TimeUnit.SECONDS);
  }
}
