package eu.cpms.command.circle.left;

import eu.cpms.command.circle.right.Right;
import org.jspecify.annotations.Nullable;

/** Half of a circle that the architecture test has to find. */
public final class Left {
  @Nullable Right right;
}
