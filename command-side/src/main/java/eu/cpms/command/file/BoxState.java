package eu.cpms.command.file;

import eu.cpms.api.file.DropBoxDirectory.OpenDropBoxAccount;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A drop box and whether it was closed. */
record BoxState(OpenDropBoxAccount account, boolean closed) {

  static BoxState evolve(@Nullable BoxState before, FileEvent event) {
    return switch (event) {
      case DropBoxOpened e ->
          new BoxState(
              new OpenDropBoxAccount(e.dropBoxId(), e.panelId(), e.passwordHash(), e.expiresAt()),
              false);
      case DropBoxClosed e -> new BoxState(Objects.requireNonNull(before).account(), true);
      case FileAttached e -> throw new IllegalStateException("A file is no drop box");
      case FileRefused e -> throw new IllegalStateException("A file is no drop box");
    };
  }
}
