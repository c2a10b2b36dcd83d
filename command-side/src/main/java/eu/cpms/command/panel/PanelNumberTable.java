package eu.cpms.command.panel;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in a row for each year, in the transaction of the command. */
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

  PanelNumberTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String next(Instant now) {
    int year = now.atZone(BRUSSELS).getYear();
    return "PAN-" + year + "-" + jdbc.sql(COUNT).param("year", year).query(Integer.class).single();
  }
}
