package eu.cpms.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateKeysTest {

  @ParameterizedTest
  @CsvSource({"23505, true", "23503, true", "40001, false", "08006, false", ", false"})
  void onlyIntegrityViolationsAreDuplicateKeys(String sqlState, boolean duplicate) {
    var wrapped = new IllegalStateException(new SQLException("reason", sqlState));
    assertThat(new DuplicateKeys().isDuplicateKeyViolation(wrapped)).isEqualTo(duplicate);
  }
}
