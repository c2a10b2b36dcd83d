package eu.cpms.command.access;

import eu.cpms.api.access.AccessEvent.CentreRegistered;
import eu.cpms.api.access.CentreId;
import eu.cpms.command.history.FactsOf;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CentreHistory implements Centres {

  private final FactsOf<String> countries;

  CentreHistory(EventStore events) {
    countries = new FactsOf<>(events, CentreHistory::evolve);
  }

  @Override
  public Optional<String> country(CentreId id) {
    return countries.find(id);
  }

  private static String evolve(@Nullable String before, Object event) {
    return ((CentreRegistered) event).country();
  }
}
