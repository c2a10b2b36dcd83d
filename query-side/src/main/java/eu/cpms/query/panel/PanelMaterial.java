package eu.cpms.query.panel;

import eu.cpms.api.file.DropBoxId;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileId;
import eu.cpms.query.fold.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of a panel and the drop boxes through which they come. Oldest first. */
public record PanelMaterial(List<StoredFile> files, List<Box> dropBoxes) {

  static final PanelMaterial NONE = new PanelMaterial(List.of(), List.of());

  public PanelMaterial {
    files = List.copyOf(files);
    dropBoxes = List.copyOf(dropBoxes);
  }

  /** A checked file. Size in bytes, hex SHA-256, media type found from the content. */
  public record StoredFile(
      FileId id, String name, long size, String sha256, String mediaType, Instant attachedAt) {}

  /** A drop box; never its password, nor the hash of it. */
  public record Box(DropBoxId id, Instant openedAt, Instant expiresAt, @Nullable Instant closedAt) {

    /** The user name of its FTP account. */
    public String userName() {
      return id.value();
    }
  }

  PanelMaterial after(RecordedEvent event) {
    return switch (event.payload()) {
      case FileAttached e -> new PanelMaterial(plus(files, file(e, event.at())), dropBoxes);
      case DropBoxOpened e ->
          new PanelMaterial(
              files, plus(dropBoxes, new Box(e.dropBoxId(), event.at(), e.expiresAt(), null)));
      case DropBoxClosed e -> new PanelMaterial(files, closed(e.dropBoxId(), event.at()));
      default -> this;
    };
  }

  private List<Box> closed(DropBoxId id, Instant at) {
    return dropBoxes.stream()
        .map(b -> b.id().equals(id) ? new Box(id, b.openedAt(), b.expiresAt(), at) : b)
        .toList();
  }

  private static <T> List<T> plus(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  private static StoredFile file(FileAttached e, Instant at) {
    return new StoredFile(e.fileId(), e.name(), e.size(), e.sha256(), e.mediaType(), at);
  }
}
