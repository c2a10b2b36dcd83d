package eu.cpms.api.file;

import eu.cpms.api.Command;
import eu.cpms.api.panel.PanelId;
import java.time.Instant;

/** What can be asked of drop boxes and files. */
public sealed interface FileCommand extends Command {

  /** Opens a drop box for a panel. */
  record OpenDropBox(DropBoxId dropBoxId, PanelId panelId, String passwordHash, Instant expiresAt)
      implements FileCommand {
    @Override
    public DropBoxId target() {
      return dropBoxId;
    }
  }

  /** Closes a drop box before it expires. */
  record CloseDropBox(DropBoxId dropBoxId) implements FileCommand {
    @Override
    public DropBoxId target() {
      return dropBoxId;
    }
  }

  /** Attaches a file that was received, checked and stored; the system's own command. */
  record AttachFile(
      FileId fileId,
      PanelId panelId,
      DropBoxId dropBoxId,
      String name,
      long size,
      String sha256,
      String mediaType)
      implements FileCommand {
    @Override
    public FileId target() {
      return fileId;
    }
  }

  /** Records that a file was not taken, and why; the system's own command. */
  record RefuseFile(
      FileId fileId, PanelId panelId, DropBoxId dropBoxId, String name, String rule, String message)
      implements FileCommand {
    @Override
    public FileId target() {
      return fileId;
    }
  }
}
