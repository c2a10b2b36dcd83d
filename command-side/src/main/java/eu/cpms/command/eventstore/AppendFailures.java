package eu.cpms.command.eventstore;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** What a failed append means, whichever event store it comes from. */
public final class AppendFailures {

  private static final Metadata.Key<String> ERROR_CODE =
      Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

  /** The number of the event is not the next one in its history. */
  private static final String INVALID_SEQUENCE = "AXONIQ-2000";

  /**
   * SQLState classes of a database that cannot do its work now: connection, transaction rolled
   * back, resources, object in use, operator, system.
   */
  private static final Set<String> BUSY_OR_DOWN = Set.of("08", "40", "53", "55", "57", "58");

  private AppendFailures() {}

  /** Somebody else appended to this history first; nothing was stored. */
  public static boolean isOvertaken(Throwable failure) {
    return failure instanceof ConcurrencyException
        || failure instanceof AggregateStreamCreationException
        || INVALID_SEQUENCE.equals(errorCode(failure));
  }

  /** Axon Server did not confirm; whether the events were stored is not known. */
  public static boolean isUnconfirmed(Throwable failure) {
    return switch (failure) {
      case StatusRuntimeException answer -> !isFault(answer.getStatus()) && !isOvertaken(failure);
      case ExecutionException late -> true;
      default -> false;
    };
  }

  /** The database is down or too busy; nothing was stored. */
  public static boolean isBusyOrDown(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() instanceof String state) {
        return state.length() == 5 && BUSY_OR_DOWN.contains(state.substring(0, 2));
      }
    }
    return false;
  }

  /** In one line, without where in which library. */
  static String words(Status status) {
    String description = status.getDescription();
    return description == null ? status.getCode().name() : status.getCode() + ", " + description;
  }

  private static boolean isFault(Status status) {
    return status.getCode() == Status.Code.INVALID_ARGUMENT;
  }

  private static @Nullable String errorCode(Throwable failure) {
    Metadata trailers = Status.trailersFromThrowable(failure);
    return trailers == null ? null : trailers.get(ERROR_CODE);
  }
}
