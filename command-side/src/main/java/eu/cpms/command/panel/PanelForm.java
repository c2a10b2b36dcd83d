package eu.cpms.command.panel;

import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need of a panel's form.
 *
 * @param revisions of the sections that were saved
 * @param filled the sections that are not empty
 */
record PanelForm(
    @Nullable ConsultationRequest request,
    int requestRevision,
    Map<Section, Integer> revisions,
    Set<Section> filled) {

  static final PanelForm EMPTY = new PanelForm(null, 0, Map.of(), Set.of());

  PanelForm {
    revisions = Map.copyOf(revisions);
    filled = Set.copyOf(filled);
  }

  int revision(Section section) {
    return revisions.getOrDefault(section, 0);
  }

  PanelForm after(ConsultationRequestSaved event) {
    return new PanelForm(event.request(), event.revision(), revisions, filled);
  }

  PanelForm after(SectionSaved event) {
    Map<Section, Integer> saved = new HashMap<>(revisions);
    saved.put(event.section(), event.revision());
    Set<Section> written = new HashSet<>(filled);
    if (event.text().isEmpty()) {
      written.remove(event.section());
    } else {
      written.add(event.section());
    }
    return new PanelForm(request, requestRevision, saved, written);
  }
}
