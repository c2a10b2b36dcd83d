package eu.cpms.query.history;

import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds events in memory: the same function that fills the indices, over fewer events. */
final class Replay {

  private Replay() {}

  /** The documents that the fold makes of these events, by id, in the order of their making. */
  static <D> Map<String, D> of(Fold<D> fold, Collection<RecordedEvent> events) {
    Map<String, D> documents = new LinkedHashMap<>();
    for (RecordedEvent event : events) {
      if (fold.listensTo(event.payload().getClass())) {
        List<String> touched = fold.touches(event).toList();
        touched.forEach(id -> step(fold, documents, id, event));
      }
    }
    return documents;
  }

  private static <D> void step(
      Fold<D> fold, Map<String, D> documents, String id, RecordedEvent event) {
    D after = fold.evolve(documents.get(id), event);
    if (after == null) {
      documents.remove(id);
    } else {
      documents.put(id, after);
    }
  }
}
