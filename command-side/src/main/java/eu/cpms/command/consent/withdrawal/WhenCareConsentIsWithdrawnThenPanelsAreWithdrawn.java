package eu.cpms.command.consent.withdrawal;

import eu.cpms.api.access.Actor;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.panel.PanelCommand.WithdrawPanel;
import eu.cpms.api.panel.PanelEvent.PanelDrafted;
import eu.cpms.api.panel.PanelId;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.OnCommandRole;
import eu.cpms.command.desk.CommandDesk;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Also withdraws a panel whose draft was decided just before the withdrawal and stored just after
 * it. An explicit no that replaces a yes is a withdrawal too.
 */
@Component
@Conditional(OnCommandRole.class)
@ProcessingGroup(WithdrawalConfiguration.PROCESSOR)
@DisallowReplay
class WhenCareConsentIsWithdrawnThenPanelsAreWithdrawn {

  private final PatientPanels panels;
  private final CommandDesk desk;

  WhenCareConsentIsWithdrawnThenPanelsAreWithdrawn(PatientPanels panels, CommandDesk desk) {
    this.panels = panels;
    this.desk = desk;
  }

  @EventHandler
  void react(PanelDrafted event) {
    panels.add(event.patientId(), event.panelId());
    if (panels.isWithdrawn(event.patientId())) {
      withdraw(event.panelId());
    }
  }

  @EventHandler
  void react(ConsentWithdrawn event) {
    if (event.kind() == ConsentKind.CARE) {
      withdrawAll(event.patientId());
    }
  }

  @EventHandler
  void react(ConsentRecorded event) {
    if (event.answer().kind() == ConsentKind.CARE && event.answer().given()) {
      panels.forgetWithdrawal(event.patientId());
    } else if (event.answer().kind() == ConsentKind.CARE) {
      withdrawAll(event.patientId());
    }
  }

  private void withdrawAll(PatientId patient) {
    panels.rememberWithdrawal(patient);
    panels.of(patient).forEach(this::withdraw);
  }

  /** The panel itself decides that nothing happens when it has ended already. */
  private void withdraw(PanelId panel) {
    desk.sendAs(Actor.SYSTEM, new WithdrawPanel(panel)).join();
  }
}
