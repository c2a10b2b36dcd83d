package eu.cpms.command.file;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.file.FileDirectory;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileId;
import eu.cpms.command.history.FactsOf;
import eu.cpms.command.panel.Panels;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

@Component
class FileHistory implements FileDirectory {

  private final FactsOf<Optional<FileAttached>> files;
  private final Panels panels;

  FileHistory(EventStore events, Panels panels) {
    this.files = new FactsOf<>(events, (before, event) -> attached(event));
    this.panels = panels;
  }

  @Override
  public AttachedFile find(FileId id, Actor reader) {
    return files
        .find(id)
        .flatMap(found -> found)
        .filter(file -> maySee(reader, file))
        .map(e -> new AttachedFile(e.name(), e.size(), e.sha256(), e.mediaType()))
        .orElseThrow(() -> Refused.notFound("file"));
  }

  private boolean maySee(Actor reader, FileAttached file) {
    return panels
        .find(file.panelId())
        .filter(panel -> AccessPolicy.allows(reader, Action.SEE_FILES, panel.scope()))
        .isPresent();
  }

  /** Empty for a refused file. */
  private static Optional<FileAttached> attached(Object event) {
    return Optional.of(event).filter(FileAttached.class::isInstance).map(FileAttached.class::cast);
  }
}
