package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppendFailuresTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "40P01, true",
    "53300, true",
    "55P03, true",
    "57P01, true",
    "58030, true",
    "22021, false",
    "42P01, false",
    ", false"
  })
  void onlyADatabaseThatCannotWorkNowIsBusyOrDown(String sqlState, boolean busyOrDown) {
    var failed = new EventStoreException("append", new SQLException("reason", sqlState));
    assertThat(AppendFailures.isBusyOrDown(failed)).isEqualTo(busyOrDown);
  }
}
