package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelStep;

record PanelIsNotWithdrawn(PanelStep step) implements Rule {

  @Override
  public boolean isMet() {
    return step != PanelStep.WITHDRAWN;
  }

  @Override
  public String message() {
    return "The patient still agrees to share data for care.";
  }
}
