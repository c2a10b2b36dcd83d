package eu.cpms.query.panel;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Panels, each with all that its page shows. */
@Component
public final class PanelsFold implements Fold<PanelDocument> {

  @Override
  public String index() {
    return "panels";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<PanelDocument> documentType() {
    return PanelDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(PanelEvent.class, FileEvent.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return event.payload() instanceof FileEvent e
        ? Stream.of(e.panelId().value())
        : Stream.of(((PanelEvent) event.payload()).panelId().value());
  }

  @Override
  public PanelDocument evolve(@Nullable PanelDocument before, RecordedEvent event) {
    return event.payload() instanceof PanelDrafted e
        ? PanelDocument.drafted(e, event)
        : Objects.requireNonNull(before, "the panel was never drafted").after(event);
  }
}
