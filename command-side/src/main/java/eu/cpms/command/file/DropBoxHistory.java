package eu.cpms.command.file;

import eu.cpms.api.Id;
import eu.cpms.api.file.DropBoxDirectory;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.command.history.FactsOf;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.Panels;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

@Component
class DropBoxHistory implements DropBoxDirectory {

  private final FactsOf<BoxState> boxes;
  private final Panels panels;
  private final Clock clock;

  DropBoxHistory(EventStore events, Panels panels, Clock clock) {
    this.boxes =
        new FactsOf<>(events, (before, event) -> BoxState.evolve(before, (FileEvent) event));
    this.panels = panels;
    this.clock = clock;
  }

  @Override
  public Optional<OpenDropBoxAccount> findOpen(String userName) {
    if (!userName.startsWith("panel-") || !Id.SHAPE.matcher(userName).matches()) {
      return Optional.empty();
    }
    return boxes
        .find(new DropBoxId(userName))
        .filter(box -> !box.closed())
        .map(BoxState::account)
        .filter(box -> clock.instant().isBefore(box.expiresAt()))
        .filter(this::panelTakesData);
  }

  private boolean panelTakesData(OpenDropBoxAccount box) {
    return panels
        .find(box.panelId())
        .map(PanelState::step)
        .filter(PanelStep::takesData)
        .isPresent();
  }
}
