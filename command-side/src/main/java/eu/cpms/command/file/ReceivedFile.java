package eu.cpms.command.file;

import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.FileCommand.AttachFile;
import eu.cpms.api.file.FileCommand.RefuseFile;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.file.FileId;
import eu.cpms.command.eventstore.EventSourced;
import eu.cpms.command.panel.PanelState;
import eu.cpms.command.panel.Panels;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A file that came in. Told again, nothing happens again: messages are delivered at least once. */
@EventSourced
class ReceivedFile {

  @AggregateIdentifier private @Nullable FileId id;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(AttachFile command, Actor actor, Panels panels) {
    PanelState panel = PanelParts.require(command.panelId(), actor, Action.SEND_FILES, panels);
    if (id == null) {
      PanelParts.requireAll(panel);
      PanelParts.apply(
          new FileAttached(
              command.fileId(),
              command.panelId(),
              command.dropBoxId(),
              command.name(),
              command.size(),
              command.sha256(),
              command.mediaType()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void decide(RefuseFile command, Actor actor, Panels panels) {
    PanelParts.require(command.panelId(), actor, Action.SEND_FILES, panels);
    if (id == null) {
      PanelParts.apply(
          new FileRefused(
              command.fileId(),
              command.panelId(),
              command.dropBoxId(),
              command.name(),
              command.rule(),
              command.message()));
    }
  }

  @EventSourcingHandler
  void evolve(FileAttached event) {
    id = event.fileId();
  }

  @EventSourcingHandler
  void evolve(FileRefused event) {
    id = event.fileId();
  }
}
