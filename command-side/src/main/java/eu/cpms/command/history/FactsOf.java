package eu.cpms.command.history;

import eu.cpms.api.Id;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one history into a fact that other histories decide with. Always current:
 * each look-up reads the events that came since the last one; only the fold before them is
 * remembered. Must not be asked for an aggregate that the present unit of work has changed.
 *
 * @param <F> the fact; immutable
 */
public final class FactsOf<F> {

  private static final int REMEMBERED = 1_000;

  private final EventStore events;
  private final Fold<F> fold;
  private final Map<String, Known<F>> known = Collections.synchronizedMap(new Recent<>());

  /** Reads from {@code events} with {@code fold}. */
  public FactsOf(EventStore events, Fold<F> fold) {
    this.events = events;
    this.fold = fold;
  }

  /** The fact about this history now; empty when it has no events. */
  public Optional<F> find(Id id) {
    Known<F> now = read(id.value(), known.get(id.value()));
    if (now == null) {
      return Optional.empty();
    }
    known.put(id.value(), now);
    return Optional.of(now.fact());
  }

  private @Nullable Known<F> read(String id, @Nullable Known<F> before) {
    Known<F> now = before;
    DomainEventStream unread = events.readEvents(id, before == null ? 0 : before.next());
    while (unread.hasNext()) {
      var event = unread.next();
      F fact = fold.evolve(now == null ? null : now.fact(), event.getPayload());
      now = new Known<>(fact, event.getSequenceNumber() + 1);
    }
    return now;
  }

  /** One step of the fold; pure. */
  @FunctionalInterface
  public interface Fold<F> {
    /** The fact after {@code event}; {@code before} is null for the first event. */
    F evolve(@Nullable F before, Object event);
  }

  private record Known<F>(F fact, long next) {}

  private static final class Recent<F> extends LinkedHashMap<String, Known<F>> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Known<F>> eldest) {
      return size() > REMEMBERED;
    }
  }
}
