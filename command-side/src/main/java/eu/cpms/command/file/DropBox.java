package eu.cpms.command.file;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileCommand.CloseDropBox;
import eu.cpms.api.file.FileCommand.OpenDropBox;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.eventstore.EventSourced;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.Panels;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

@EventSourced
@SuppressWarnings("NullAway.Init")
class DropBox {

  @AggregateIdentifier private DropBoxId id;
  private PanelId panelId;
  private boolean closed;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(OpenDropBox command, Actor actor, Panels panels, OpenDropBoxes boxes, Clock clock) {
    PanelState panel = PanelParts.require(command.panelId(), actor, Action.SEND_FILES, panels);
    if (id != null) {
      throw Refused.conflict("This drop box was opened already.");
    }
    Instant now = clock.instant();
    PanelParts.requireAll(
        panel,
        new BoxExpiresWithinSevenDays(command.expiresAt(), now),
        new FewerThanTwentyBoxesAreOpen(boxes.count(command.panelId(), now)));
    PanelParts.apply(
        new DropBoxOpened(
            command.dropBoxId(), command.panelId(), command.passwordHash(), command.expiresAt()));
  }

  @CommandHandler
  void decide(CloseDropBox command, Actor actor, Panels panels) {
    PanelParts.require(panelId, actor, Action.SEND_FILES, panels);
    Rule.requireAll(new BoxIsOpen(closed));
    PanelParts.apply(new DropBoxClosed(id, panelId));
  }

  @EventSourcingHandler
  void evolve(DropBoxOpened event) {
    id = event.dropBoxId();
    panelId = event.panelId();
  }

  @EventSourcingHandler
  void evolve(DropBoxClosed event) {
    closed = true;
  }
}
