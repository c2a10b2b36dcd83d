package eu.cpms.query.fold;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Folds batches of events over documents that it keeps in a bounded memory, reading only those that
 * it does not know. One thread.
 */
final class FoldedDocuments<D> {

  private static final int MAX_KEPT = 2_000;

  /** Reads documents by id, absent ones included. */
  interface Reader<D> {
    Map<String, Versioned<D>> read(Collection<String> ids) throws IOException;
  }

  private final Fold<D> fold;
  private final Reader<D> reader;
  private final @Nullable SeenIds seen;
  private final LinkedHashMap<String, Versioned<D>> kept = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * @param seen which documents the index may hold already; null when that is not known
   */
  FoldedDocuments(Fold<D> fold, Reader<D> reader, @Nullable SeenIds seen) {
    this.fold = fold;
    this.reader = reader;
    this.seen = seen;
  }

  /** The documents that the events change, as they are after them. */
  Map<String, Versioned<D>> fold(List<RecordedEvent> events) throws IOException {
    Map<RecordedEvent, List<String>> touched = touched(events);
    forgetOldest();
    fetch(touched.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    Map<String, Versioned<D>> changes = new LinkedHashMap<>();
    touched.forEach((event, ids) -> ids.forEach(id -> apply(event, id, changes)));
    return changes;
  }

  void forgetAll() {
    kept.clear();
  }

  private Map<RecordedEvent, List<String>> touched(List<RecordedEvent> events) {
    Map<RecordedEvent, List<String>> touched = new LinkedHashMap<>();
    for (RecordedEvent event : events) {
      touched.put(event, digest(event, () -> fold.touches(event).toList()));
    }
    return touched;
  }

  private void apply(RecordedEvent event, String id, Map<String, Versioned<D>> changes) {
    Versioned<D> before = kept.getOrDefault(id, Versioned.absent());
    if (event.position() <= before.position()) {
      return;
    }
    D document = digest(event, () -> fold.evolve(before.document(), event));
    Versioned<D> after = new Versioned<>(event.position(), document);
    kept.put(id, after);
    changes.put(id, after);
  }

  private void fetch(Set<String> ids) throws IOException {
    if (fold.appends()) {
      return;
    }
    List<String> missing = ids.stream().filter(this::mustBeRead).toList();
    if (!missing.isEmpty()) {
      kept.putAll(reader.read(missing));
    }
    if (seen != null) {
      ids.forEach(seen::add);
    }
  }

  private boolean mustBeRead(String id) {
    return !kept.containsKey(id) && (seen == null || seen.mayContain(id));
  }

  private void forgetOldest() {
    Iterator<String> oldest = kept.keySet().iterator();
    for (int extra = kept.size() - MAX_KEPT; extra > 0; extra--) {
      oldest.next();
      oldest.remove();
    }
  }

  /** An event that cannot be digested is named by its id and kind only: its content is private. */
  private <R extends @Nullable Object> R digest(RecordedEvent event, Supplier<R> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      throw new PoisonEvent(
          "event " + event.id() + " (" + event.payload().getClass().getSimpleName() + ")", e);
    }
  }
}
