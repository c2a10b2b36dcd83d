package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.PanelAction;
import eu.cpms.api.panel.PanelCommand.DraftPanel;
import eu.cpms.api.panel.PanelCommand.SaveConsultationRequest;
import eu.cpms.api.panel.PanelCommand.SaveSection;
import eu.cpms.api.panel.PanelEvent.ConsultationRequestSaved;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelEvent.PanelOpened;
import eu.cpms.api.panel.PanelEvent.SectionSaved;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.panel.rules.PanelRules;
import eu.cpms.command.consent.CareConsents;
import eu.cpms.command.consent.PatientCentres;
import java.util.Objects;

/** Decisions from the draft until the panel is submitted, and about its form. */
final class Request {

  private Request() {}

  static PanelDrafted draft(
      DraftPanel command, Actor actor, PatientCentres patients, CareConsents consents) {
    CentreId centre =
        patients
            .centre(command.patientId())
            .filter(own -> AccessPolicy.allows(actor, Action.DRAFT_PANEL, own))
            .orElseThrow(() -> Refused.notFound("patient"));
    Rule.requireAll(new CareConsentIsGiven(consents.given(command.patientId()).isPresent()));
    return new PanelDrafted(command.panelId(), command.patientId(), centre, actor.id());
  }

  static ConsultationRequestSaved save(
      PanelState panel, SaveConsultationRequest command, ErnCatalogue erns) {
    ConsultationRequest request = command.request();
    Demands.requireAll(
        PanelRules.of(PanelAction.SAVE_SECTION, panel.facts()),
        new NetworkOfRequestExists(request.ern(), erns),
        new AreasBelongToNetwork(request, erns),
        new NetworkStaysAsSubmitted(panel.scope(), request.ern()));
    Demands.requireRevision(command.expectedRevision(), panel.form().requestRevision());
    return new ConsultationRequestSaved(command.panelId(), request, command.expectedRevision() + 1);
  }

  static SectionSaved save(PanelState panel, SaveSection command) {
    Rule.requireAll(PanelRules.of(PanelAction.SAVE_SECTION, panel.facts()));
    Demands.requireRevision(command.expectedRevision(), panel.form().revision(command.section()));
    int revision = command.expectedRevision() + 1;
    return new SectionSaved(command.panelId(), command.section(), command.text(), revision);
  }

  static void requireComplete(PanelState panel, CareConsents consents) {
    ErnId ern = panel.scope().ern();
    boolean covered =
        ern != null && consents.given(panel.patient()).filter(care -> care.covers(ern)).isPresent();
    Rule.requireAll(PanelRules.of(PanelAction.SUBMIT_PANEL, panel.facts(covered, false)));
  }

  static PanelOpened submitted(PanelId id, PanelState panel, String number) {
    ConsultationRequest request = Objects.requireNonNull(panel.form().request());
    ErnId ern = Objects.requireNonNull(request.ern());
    return new PanelOpened(id, number, ern, request.urgency());
  }
}
