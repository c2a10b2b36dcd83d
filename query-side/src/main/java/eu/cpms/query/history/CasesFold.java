package eu.cpms.query.history;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.file.FileEvent.DropBoxClosed;
import eu.cpms.api.file.FileEvent.DropBoxOpened;
import eu.cpms.api.file.FileEvent.FileAttached;
import eu.cpms.api.file.FileEvent.FileRefused;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The case index: which histories make one case. */
@Component
public final class CasesFold implements Fold<CaseDocument> {

  @Override
  public String index() {
    return "cases";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<CaseDocument> documentType() {
    return CaseDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(PanelDrafted.class, FileEvent.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return event.payload() instanceof FileEvent e
        ? Stream.of(e.panelId().value())
        : Stream.of(((PanelDrafted) event.payload()).panelId().value());
  }

  @Override
  public CaseDocument evolve(@Nullable CaseDocument before, RecordedEvent event) {
    if (event.payload() instanceof PanelDrafted e) {
      return new CaseDocument(e.panelId(), e.patientId(), List.of(), List.of());
    }
    CaseDocument known = Objects.requireNonNull(before, "the panel was never drafted");
    return switch ((FileEvent) event.payload()) {
      case DropBoxOpened e -> known.with(e.dropBoxId());
      case DropBoxClosed e -> known.with(e.dropBoxId());
      case FileAttached e -> known.with(e.fileId());
      case FileRefused e -> known.with(e.fileId());
    };
  }
}
