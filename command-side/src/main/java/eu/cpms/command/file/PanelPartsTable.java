package eu.cpms.command.file;

import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.panel.PanelId;
import eu.cpms.command.panel.PanelFiles;
import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files and drop boxes a panel has. Written while their events are appended, so that
 * decisions never see an older state. Told twice, nothing changes: {@link PanelPartsCatchUp}.
 */
@Component
@ProcessingGroup(PanelPartsTable.GROUP)
class PanelPartsTable implements PanelFiles, OpenDropBoxes {

  static final String GROUP = "panel-parts";

  private final JdbcClient jdbc;

  PanelPartsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean any(PanelId id) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM panel_file WHERE panel_id = ?)")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public int count(PanelId panel, Instant now) {
    return jdbc.sql("SELECT count(*) FROM panel_drop_box WHERE panel_id = ? AND expires_at > ?")
        .params(panel.value(), Timestamp.from(now))
        .query(Integer.class)
        .single();
  }

  @EventHandler
  void on(FileAttached event) {
    jdbc.sql("INSERT INTO panel_file (file_id, panel_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(event.fileId().value(), event.panelId().value())
        .update();
  }

  @EventHandler
  void on(DropBoxOpened event) {
    jdbc.sql(
            "INSERT INTO panel_drop_box (drop_box_id, panel_id, expires_at) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
        .params(
            event.dropBoxId().value(), event.panelId().value(), Timestamp.from(event.expiresAt()))
        .update();
  }

  @EventHandler
  void on(DropBoxClosed event) {
    jdbc.sql("DELETE FROM panel_drop_box WHERE drop_box_id = ?")
        .param(event.dropBoxId().value())
        .update();
  }
}
