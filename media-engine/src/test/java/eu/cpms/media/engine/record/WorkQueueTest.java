package eu.cpms.media.engine.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
  private final WorkQueue work = new WorkQueue(4);
  private final List<Integer> done = new ArrayList<>();

  private void submit(int count) {
    for (int i = 0; i < count; i++) {
      int number = i;
      work.submit(() -> done.add(number));
    }
  }

  @Test
  void aTurnDoesAllThatCameInItsOrder() throws Exception {
    submit(3);
    work.turn(1, 100);
    assertThat(done).containsExactly(0, 1, 2);
    assertThat(work.isEmpty()).isTrue();
  }

  @Test
  void whatIsBeyondATurnIsLeftToTheNext() throws Exception {
    submit(3);
    work.turn(1, 2);
    assertThat(done).containsExactly(0, 1);
    work.turn(1, 2);
    assertThat(done).containsExactly(0, 1, 2);
  }

  @Test
  void whatIsTooMuchIsCountedAndNotDone() throws Exception {
    submit(6);
    work.turn(1, 100);
    assertThat(done).hasSize(4);
    assertThat(work.lost()).isEqualTo(2);
  }

  @Test
  void aHurriedTurnDoesNotWait() throws Exception {
    submit(1);
    work.hurry();
    long before = System.nanoTime();
    work.turn(TimeUnit.MINUTES.toNanos(5), 100);
    assertThat(done).containsExactly(0);
    assertThat(System.nanoTime() - before).isLessThan(TimeUnit.MINUTES.toNanos(1));
  }
}
