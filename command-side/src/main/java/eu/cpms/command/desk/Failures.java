package eu.cpms.command.desk;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection;
import eu.cpms.command.eventstore.AppendFailures;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.springframework.transaction.TransactionException;

/** What a failed command means to the person who asked. */
final class Failures {

  private Failures() {}

  /** The failure without wrappers, as {@link Refused} wherever it has a meaning. */
  static Throwable plain(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapper when wrapper.getCause() != null -> plain(wrapper.getCause());
      case CommandExecutionException refused ->
          refused.<Rejection>getDetails().<Throwable>map(Refused::new).orElse(refused);
      case RuntimeException overtaken when AppendFailures.isOvertaken(overtaken) ->
          Refused.conflict("Somebody else changed this at the same time: read it again.");
      case RuntimeException lost when AppendFailures.isUnconfirmed(lost) -> unconfirmed();
      case LockAcquisitionFailedException busy -> unavailable("Too many want to change this");
      case TransactionException down -> unavailable("The event store does not answer");
      case AxonTransientException down -> unavailable("The event store does not answer");
      case RuntimeException busy when AppendFailures.isBusyOrDown(busy) ->
          unavailable("The event store does not answer");
      case TimeoutException late -> unconfirmed();
      default -> failure;
    };
  }

  private static Refused unconfirmed() {
    return Refused.unavailable("No answer in time: look whether it was done before you repeat it.");
  }

  private static Refused unavailable(String reason) {
    return Refused.unavailable(reason + "; nothing was changed. Try again later.");
  }
}
