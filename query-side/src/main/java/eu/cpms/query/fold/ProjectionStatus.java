package eu.cpms.query.fold;

import org.jspecify.annotations.Nullable;

/**
 * How one index stands.
 *
 * @param fold the read model, such as {@code panels}
 * @param index the generation, such as {@code cpms-panels-3-r2}
 * @param position of the last event that is safely in the index, -1 for none
 * @param events how many events this projection has folded since it started
 * @param documents how many documents it has written since it started
 * @param problem why it waits or failed, without personal data
 */
public record ProjectionStatus(
    String fold,
    String index,
    ProjectionState state,
    long position,
    long events,
    long documents,
    @Nullable String problem) {

  /**
   * Events that the index does not show yet, when the newest in the store stands at {@code head}.
   */
  long lag(long head) {
    return Math.max(0, head - position);
  }
}
