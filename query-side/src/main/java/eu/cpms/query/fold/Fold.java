package eu.cpms.query.fold;

import eu.cpms.api.DomainEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A read model: a pure function from events to documents, and a name. The same fold fills an index,
 * shows a case at an earlier instant, and is tested by events alone. No I/O, no clock, no chance.
 *
 * @param <D> the document, an immutable record that Jackson can write and read
 */
public interface Fold<D> {

  /** The alias under which the documents are found, such as {@code panels}. */
  String index();

  /** Raised by one with each change of the document's shape or of the function. */
  int version();

  /** The document's class. */
  Class<D> documentType();

  /** The kinds of event that this fold looks at; all others are passed over unread. */
  Set<Class<? extends DomainEvent>> listensTo();

  /** Whether the fold looks at events of this class. */
  default boolean listensTo(Class<?> payload) {
    for (Class<? extends DomainEvent> kind : listensTo()) {
      if (kind.isAssignableFrom(payload)) {
        return true;
      }
    }
    return false;
  }

  /** Ids of the documents that the event changes. */
  Stream<String> touches(RecordedEvent event);

  /**
   * The document after the event; null deletes it. An exception stops the whole fold visibly: an
   * event is never skipped.
   */
  @Nullable D evolve(@Nullable D before, RecordedEvent event);

  /** Whether each event makes documents of its own, so that nothing need be read before. */
  default boolean appends() {
    return false;
  }
}
