package eu.cpms.command.panel;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Counts in a row for each year. A number is never given twice; with events in Axon Server the
 * number of a panel that was not stored in the end stays unused.
 */
@Component
class PanelNumberTable implements PanelNumbers {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private static final String COUNT =
      """
      INSERT INTO panel_number (year, last) VALUES (:year, 1)
      ON CONFLICT (year) DO UPDATE SET last = panel_number.last + 1
      RETURNING last
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations counting;

  PanelNumberTable(JdbcClient jdbc, @Qualifier("counting") TransactionOperations counting) {
    this.jdbc = jdbc;
    this.counting = counting;
  }

  @Override
  public String next(Instant now) {
    int year = now.atZone(BRUSSELS).getYear();
    return "PAN-" + year + "-" + counting.execute(transaction -> count(year));
  }

  private Integer count(int year) {
    return jdbc.sql(COUNT).param("year", year).query(Integer.class).single();
  }
}
