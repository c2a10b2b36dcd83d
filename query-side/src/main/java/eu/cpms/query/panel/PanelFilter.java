package eu.cpms.query.panel;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.patient.PatientId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API's filter of a list of panels. */
record PanelFilter(
    @Nullable List<PanelStep> steps,
    @Nullable String ernId,
    @Nullable String patientId,
    @Nullable Boolean mine) {

  static final PanelFilter NONE = new PanelFilter(null, null, null, null);

  /** Panels that the person may see and that pass this filter. */
  Query query(Actor actor) {
    List<Query> filters = new ArrayList<>(List.of(PanelVisibility.visible(actor)));
    if (steps != null && !steps.isEmpty()) {
      filters.add(PanelVisibility.in(steps.toArray(PanelStep[]::new)));
    }
    if (ernId != null) {
      filters.add(PanelVisibility.term("course.ern", new ErnId(ernId).value()));
    }
    if (patientId != null) {
      filters.add(PanelVisibility.term("origin.patient", new PatientId(patientId).value()));
      filters.add(PanelVisibility.knowsPatient(actor));
    }
    if (Boolean.TRUE.equals(mine)) {
      filters.add(PanelVisibility.mine(actor));
    }
    return Query.of(q -> q.bool(b -> b.filter(filters)));
  }
}
