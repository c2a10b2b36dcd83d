package eu.cpms.api.file;

import eu.cpms.api.panel.PanelId;
import java.time.Instant;
import java.util.Optional;

/** Looks drop boxes up in the write model, for whoever receives files. */
public interface DropBoxDirectory {

  /** The drop box with this user name if it takes files now: open, not expired, panel under way. */
  Optional<OpenDropBoxAccount> findOpen(String userName);

  /** What a receiver of files needs to know of a drop box. {@code passwordHash} is bcrypt. */
  record OpenDropBoxAccount(
      DropBoxId id, PanelId panelId, String passwordHash, Instant expiresAt) {}
}
