package eu.cpms.query.timeline;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.file.FileEvent;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in the panels: one document for each event. */
@Component
public final class TimelineFold implements Fold<TimelineDocument> {

  @Override
  public String index() {
    return "timeline";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<TimelineDocument> documentType() {
    return TimelineDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(PanelEvent.class, FileEvent.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return Stream.of(event.id());
  }

  @Override
  public TimelineDocument evolve(@Nullable TimelineDocument before, RecordedEvent event) {
    return event.payload() instanceof FileEvent e
        ? entry(e.panelId(), Sentence.of(e), event)
        : entry(
            ((PanelEvent) event.payload()).panelId(),
            Sentence.of((PanelEvent) event.payload()),
            event);
  }

  @Override
  public boolean appends() {
    return true;
  }

  private static TimelineDocument entry(PanelId panel, Sentence sentence, RecordedEvent event) {
    return new TimelineDocument(
        event.id(),
        panel,
        event.position(),
        event.at(),
        sentence.kind(),
        event.actor(),
        sentence.summary(),
        sentence.detail());
  }
}
