package eu.cpms.command.circle.right;

import eu.cpms.command.circle.left.Left;
import org.jspecify.annotations.Nullable;

/** Half of a circle that the architecture test has to find. */
public final class Right {
  @Nullable Left left;
}
