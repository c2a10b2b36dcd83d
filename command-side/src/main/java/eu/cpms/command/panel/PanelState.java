package eu.cpms.command.panel;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.PanelScope;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.rules.PanelFacts;
import eu.cpms.api.patient.PatientId;
import java.util.Set;

/**
 * What decisions about a panel, its drop boxes and its files need to know: a fold of its events,
 * see {@link PanelFold}.
 *
 * @param declined those who were asked and do not take part
 * @param contributors members other than the requester who contributed
 */
public record PanelState(
    PatientId patient,
    PanelScope scope,
    PanelForm form,
    Set<MemberId> declined,
    Set<MemberId> contributors,
    PanelSigning signing) {

  public PanelState {
    declined = Set.copyOf(declined);
    contributors = Set.copyOf(contributors);
  }

  /** Where the panel stands. */
  public PanelStep step() {
    return scope.step();
  }

  /** What the rules need to know, for those that look at the panel alone. */
  public PanelFacts facts() {
    return facts(false, false);
  }

  /** What the rules need to know, with what other histories know. */
  PanelFacts facts(boolean careConsentCoversNetwork, boolean hasFiles) {
    return new PanelFacts(
        step(),
        form.request(),
        careConsentCoversNetwork,
        scope.members().size(),
        form.filled().size() + (hasFiles ? 1 : 0),
        contributors.size(),
        signing.hasSigned(scope.lead()),
        signing.signaturesWithout(scope.lead()));
  }

  PanelState with(PanelScope changed) {
    return new PanelState(patient, changed, form, declined, contributors, signing);
  }

  PanelState with(PanelForm changed) {
    return new PanelState(patient, scope, changed, declined, contributors, signing);
  }

  PanelState with(PanelSigning changed) {
    return new PanelState(patient, scope, form, declined, contributors, changed);
  }

  PanelState declinedBy(Set<MemberId> changed) {
    return new PanelState(patient, scope, form, changed, contributors, signing);
  }

  PanelState contributedBy(Set<MemberId> changed) {
    return new PanelState(patient, scope, form, declined, changed, signing);
  }
}
