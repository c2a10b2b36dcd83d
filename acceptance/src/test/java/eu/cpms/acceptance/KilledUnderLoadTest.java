package eu.cpms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server dies without warning while eight people write. */
class KilledUnderLoadTest {

  @Test
  void nothingAcknowledgedIsLostAndNoProcessIsLeft() {
    Path data = Demonstration.newFolder();
    RunningCpms first = RunningCpms.start(data);
    List<ProcessHandle> children = first.process().descendants().toList();

    Remarks remarks = Remarks.writtenUntil(first, first::kill);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    try (RunningCpms second = RunningCpms.start(data)) {
      remarks.areAllIn(second);
    }
  }
}
