package eu.cpms.command.panel;

import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.history.FactsOf;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

@Component
class PanelHistory implements Panels {

  private final FactsOf<PanelState> panels;

  PanelHistory(EventStore events) {
    panels = new FactsOf<>(events, (before, event) -> PanelFold.evolve(before, (PanelEvent) event));
  }

  @Override
  public Optional<PanelState> find(PanelId id) {
    return panels.find(id);
  }
}
