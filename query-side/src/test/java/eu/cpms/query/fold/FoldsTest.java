package eu.cpms.query.fold;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.query.testing.RandomStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.DomainEventMessage;

/** Every fold, over random histories, against an index that is a map. */
class FoldsTest {

  @Provide
  Arbitrary<Fold<?>> folds() {
    return Arbitraries.of(ReadSide.ALL);
  }

  @Property(tries = 60)
  void eachEventTwiceIsEachEventOnce(@ForAll("folds") Fold<?> fold, @ForAll long seed)
      throws IOException {
    List<RecordedEvent> events = heard(fold, seed);
    List<RecordedEvent> twice = new ArrayList<>();
    events.forEach(event -> twice.addAll(List.of(event, event)));
    assertThat(index(fold, List.of(twice))).isEqualTo(index(fold, List.of(events)));
  }

  @Property(tries = 60)
  void whereTheProjectionWasInterruptedMakesNoDifference(
      @ForAll("folds") Fold<?> fold, @ForAll long seed) throws IOException {
    List<RecordedEvent> events = heard(fold, seed);
    List<List<RecordedEvent>> interrupted = new ArrayList<>();
    Random random = new Random(seed);
    for (int from = 0; from < events.size(); from += random.nextInt(1, 12)) {
      int to = Math.min(events.size(), from + random.nextInt(1, 30));
      interrupted.add(events.subList(from, Math.max(to, Math.min(events.size(), from + 12))));
    }
    assertThat(index(fold, interrupted)).isEqualTo(index(fold, List.of(events)));
  }

  /** Each run begins with nothing in memory, as after a crash. */
  private static <D> Map<String, Versioned<D>> index(Fold<D> fold, List<List<RecordedEvent>> runs)
      throws IOException {
    Map<String, Versioned<D>> index = new HashMap<>();
    for (List<RecordedEvent> run : runs) {
      index.putAll(new FoldedDocuments<>(fold, ids -> read(index, ids), null).fold(run));
    }
    return index;
  }

  private static <D> Map<String, Versioned<D>> read(
      Map<String, Versioned<D>> index, Collection<String> ids) {
    Map<String, Versioned<D>> found = new HashMap<>();
    ids.forEach(id -> found.put(id, index.getOrDefault(id, Versioned.absent())));
    return found;
  }

  private static List<RecordedEvent> heard(Fold<?> fold, long seed) {
    List<RecordedEvent> events = new ArrayList<>();
    for (DomainEventMessage<?> message : new RandomStory(seed).go(80).story().take()) {
      events.add(RecordedEvent.of(message, events.size() + 1L));
    }
    return events.stream().filter(e -> fold.listensTo(e.payload().getClass())).toList();
  }
}
