package eu.cpms.query.panel;

import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.Ern;
import eu.cpms.api.access.Ern.ThematicArea;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.RequestType;
import eu.cpms.api.panel.Urgency;
import eu.cpms.query.panel.PanelForm.SavedRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The consultation request with its network and areas by name. */
public record RequestView(
    int revision,
    String title,
    @Nullable Ern ern,
    @Nullable ThematicArea primaryArea,
    @Nullable ThematicArea secondaryArea,
    List<RequestType> requestTypes,
    List<String> questions,
    Urgency urgency,
    String urgencyReason,
    @Nullable LocalDate wantedBy) {

  static RequestView of(SavedRequest saved, ErnCatalogue catalogue) {
    ConsultationRequest r = saved.content();
    ErnId network = r.ern();
    Ern ern = network == null ? null : catalogue.find(network).orElse(null);
    return new RequestView(
        saved.revision(),
        r.title(),
        ern,
        area(ern, r.primaryArea()),
        area(ern, r.secondaryArea()),
        r.requestTypes().stream().sorted().toList(),
        r.questions(),
        r.urgency(),
        r.urgencyReason(),
        r.wantedBy());
  }

  private static @Nullable ThematicArea area(@Nullable Ern ern, @Nullable AreaId id) {
    return ern == null
        ? null
        : ern.areas().stream().filter(area -> area.id().equals(id)).findFirst().orElse(null);
  }
}
