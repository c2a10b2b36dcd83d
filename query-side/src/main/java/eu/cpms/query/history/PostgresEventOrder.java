package eu.cpms.query.history;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The store's global index, asked for with one statement for all histories of a case. */
@Component
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "postgresql", matchIfMissing = true)
class PostgresEventOrder implements EventOrder {

  private static final String POSITIONS =
      "SELECT event_identifier, global_index FROM domain_event_entry"
          + " WHERE aggregate_identifier = ANY (?)";
  private static final int TIMEOUT_SECONDS = 5;

  private final JdbcTemplate database;

  PostgresEventOrder(DataSource dataSource) {
    database = new JdbcTemplate(dataSource);
    database.setQueryTimeout(TIMEOUT_SECONDS);
  }

  @Override
  public List<Positioned> inOrder(Collection<String> streams, List<DomainEventMessage<?>> events) {
    Map<String, Long> positions = positions(streams);
    return events.stream()
        .map(event -> new Positioned(event, positionOf(event, positions)))
        .sorted(Comparator.comparingLong(Positioned::position))
        .toList();
  }

  private static long positionOf(DomainEventMessage<?> event, Map<String, Long> positions) {
    Long position = positions.get(event.getIdentifier());
    if (position == null) {
      throw new IllegalStateException("event " + event.getIdentifier() + " has no position");
    }
    return position;
  }

  private Map<String, Long> positions(Collection<String> streams) {
    Map<String, Long> positions = new HashMap<>();
    database.query(
        POSITIONS,
        (PreparedStatement statement) -> bind(statement, streams),
        (ResultSet row) -> {
          positions.put(row.getString(1), row.getLong(2));
        });
    return positions;
  }

  private static void bind(PreparedStatement statement, Collection<String> streams)
      throws SQLException {
    Array ids = statement.getConnection().createArrayOf("varchar", streams.toArray());
    statement.setArray(1, ids);
  }
}
