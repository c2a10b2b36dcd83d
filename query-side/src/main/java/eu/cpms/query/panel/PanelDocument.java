package eu.cpms.query.panel;

import eu.cpms.api.access.PanelScope;
import eu.cpms.api.panel.PanelEvent;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelId;
import eu.cpms.query.fold.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it stands. The patient is named only; who reads it looks the patient up.
 *
 * @param version of the panel's own history, as mutations answer it
 * @param changedAt when anything last happened in it, files included
 * @param outcome the last proposed one; null before the first
 */
public record PanelDocument(
    PanelId id,
    int version,
    Instant changedAt,
    PanelOrigin origin,
    PanelCourse course,
    PanelForm form,
    PanelTeam team,
    PanelMaterial material,
    @Nullable ProposedOutcome outcome) {

  static PanelDocument drafted(PanelDrafted e, RecordedEvent event) {
    PanelOrigin origin = new PanelOrigin(e.patientId(), e.centreId(), e.requester(), event.at());
    return new PanelDocument(
        e.panelId(),
        event.version(),
        event.at(),
        origin,
        PanelCourse.START,
        PanelForm.EMPTY,
        PanelTeam.NOBODY,
        PanelMaterial.NONE,
        null);
  }

  PanelDocument after(RecordedEvent event) {
    return new PanelDocument(
        id,
        event.payload() instanceof PanelEvent ? event.version() : version,
        event.at(),
        origin,
        course.after(event),
        form.after(event),
        team.after(event),
        material.after(event),
        ProposedOutcome.after(outcome, event));
  }

  /** What the access policy needs to know. */
  public PanelScope scope() {
    return new PanelScope(
        origin.centre(),
        origin.requester(),
        course.ern(),
        team.lead(),
        team.accepted(),
        team.invited(),
        course.step());
  }
}
