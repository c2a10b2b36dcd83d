package eu.cpms.query.panel;

import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.Section;
import eu.cpms.query.fold.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was written into the form.
 *
 * @param request null until it was saved once
 * @param sections in the order of the form's menu
 */
public record PanelForm(@Nullable SavedRequest request, List<SavedSection> sections) {

  static final PanelForm EMPTY = new PanelForm(null, List.of());

  public PanelForm {
    sections = List.copyOf(sections);
  }

  /** The consultation request and how often it was saved. */
  public record SavedRequest(int revision, ConsultationRequest content) {}

  /** A free-text section as last saved. */
  public record SavedSection(Section section, String text, int revision, Instant savedAt) {}

  PanelForm after(RecordedEvent event) {
    return switch (event.payload()) {
      case ConsultationRequestSaved e ->
          new PanelForm(new SavedRequest(e.revision(), e.request()), sections);
      case SectionSaved e ->
          with(new SavedSection(e.section(), e.text(), e.revision(), event.at()));
      default -> this;
    };
  }

  private PanelForm with(SavedSection saved) {
    Stream<SavedSection> others = sections.stream().filter(s -> s.section() != saved.section());
    return new PanelForm(
        request,
        Stream.concat(others, Stream.of(saved))
            .sorted(Comparator.comparing(SavedSection::section))
            .toList());
  }
}
