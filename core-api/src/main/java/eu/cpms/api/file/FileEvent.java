package eu.cpms.api.file;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.EventName;
import eu.cpms.api.panel.PanelId;
import java.time.Instant;

/** What happens to drop boxes and files. */
public sealed interface FileEvent extends DomainEvent {

  /** The panel that the box or file belongs to. */
  PanelId panelId();

  /**
   * A drop box takes files for a panel until it expires or is closed.
   *
   * @param passwordHash bcrypt; the password itself was shown once and is not kept
   */
  @EventName("file.drop-box-opened")
  record DropBoxOpened(DropBoxId dropBoxId, PanelId panelId, String passwordHash, Instant expiresAt)
      implements FileEvent {}

  /** A drop box takes no more files. */
  @EventName("file.drop-box-closed")
  record DropBoxClosed(DropBoxId dropBoxId, PanelId panelId) implements FileEvent {}

  /**
   * A checked file was attached to a panel.
   *
   * @param size in bytes
   * @param sha256 hex digest of the content, which is also its place in the blob store
   * @param mediaType found from the content, not the name
   */
  @EventName("file.attached")
  record FileAttached(
      FileId fileId,
      PanelId panelId,
      DropBoxId dropBoxId,
      String name,
      long size,
      String sha256,
      String mediaType)
      implements FileEvent {}

  /**
   * A file was not taken.
   *
   * @param rule the name of the rule that it broke, such as {@code EXTENSION_NOT_ALLOWED}
   */
  @EventName("file.refused")
  record FileRefused(
      FileId fileId, PanelId panelId, DropBoxId dropBoxId, String name, String rule, String message)
      implements FileEvent {}
}
