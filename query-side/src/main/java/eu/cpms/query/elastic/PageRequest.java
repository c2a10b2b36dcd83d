package eu.cpms.query.elastic;

import eu.cpms.api.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param first how many entries, 1 to 100
 * @param after the cursor behind which to begin; null for the start
 */
public record PageRequest(int first, @Nullable String after) {

  private static final int USUAL = 20;
  private static final int MOST = 100;

  public PageRequest {
    if (first < 1 || first > MOST) {
      throw Refused.badInput("first", "must be 1 to " + MOST);
    }
  }

  /** What the API's arguments ask for; 20 entries when {@code first} is left out. */
  public static PageRequest of(@Nullable Integer first, @Nullable String after) {
    return new PageRequest(first == null ? USUAL : first, after);
  }
}
