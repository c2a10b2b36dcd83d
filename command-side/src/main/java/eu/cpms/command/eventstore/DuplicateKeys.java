package eu.cpms.command.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Integrity violations (SQLState class 23) of the event table: somebody else appended first. */
final class DuplicateKeys implements PersistenceExceptionResolver {

  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isIntegrityViolation(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIntegrityViolation(@Nullable String sqlState) {
    return sqlState != null && sqlState.startsWith("23");
  }
}
