package eu.cpms.command.file;

import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * No transaction spans Axon Server and the table: an event can be stored, and its row lost with the
 * node. Reads every event once more, after it was stored, and puts back what is missing.
 */
@Component
@ConditionalOnProperty(name = "cpms.event-store", havingValue = "axon-server")
@ProcessingGroup(PanelPartsCatchUp.PROCESSOR)
class PanelPartsCatchUp {

  static final String PROCESSOR = "panel-parts-catch-up";

  private final PanelPartsTable table;

  PanelPartsCatchUp(PanelPartsTable table) {
    this.table = table;
  }

  @EventHandler
  void on(FileAttached event) {
    table.on(event);
  }

  @EventHandler
  void on(DropBoxOpened event) {
    table.on(event);
  }

  @EventHandler
  void on(DropBoxClosed event) {
    table.on(event);
  }
}
