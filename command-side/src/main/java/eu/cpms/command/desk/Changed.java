package eu.cpms.command.desk;

import eu.cpms.api.Id;
import java.util.concurrent.CompletableFuture;

/** The schema's answer of a mutation: what was changed, and its version from then on. */
public record Changed(String id, long version) {

  /** The answer once the command is done. */
  public static CompletableFuture<Changed> of(Id id, CompletableFuture<Long> version) {
    return version.thenApply(number -> new Changed(id.value(), number));
  }
}
