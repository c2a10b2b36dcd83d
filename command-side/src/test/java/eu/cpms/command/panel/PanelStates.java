package eu.cpms.command.panel;

import eu.cpms.api.access.PanelScope;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.testing.Networks;
import eu.cpms.command.testing.People;
import java.util.Set;

/** Panels as other contexts see them. */
public final class PanelStates {

  private PanelStates() {}

  /** A panel with a lead and one member in this step. */
  public static PanelState at(PanelStep step) {
    PanelScope scope =
        new PanelScope(
            People.GHENT,
            People.REQUESTER.id(),
            Networks.BONE,
            People.LEAD.id(),
            Set.of(People.EXPERT.id()),
            Set.of(),
            step);
    return new PanelState(
        new PatientId("patient-1"), scope, PanelForm.EMPTY, Set.of(), Set.of(), PanelSigning.NONE);
  }
}
