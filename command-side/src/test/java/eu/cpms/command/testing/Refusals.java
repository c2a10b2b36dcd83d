package eu.cpms.command.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection;
import eu.cpms.api.Rejection.UnmetRule;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Looks into refusals. */
public final class Refusals {

  private Refusals() {}

  /** Why the command was refused; fails when it was not. */
  public static Rejection of(CompletableFuture<?> answer) {
    Throwable failure = catchThrowable(answer::join);
    assertThat(failure).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Refused.class);
    return ((Refused) Objects.requireNonNull(failure.getCause())).rejection();
  }

  public static List<String> rules(Rejection rejection) {
    return rejection.rules().stream().map(UnmetRule::rule).toList();
  }
}
