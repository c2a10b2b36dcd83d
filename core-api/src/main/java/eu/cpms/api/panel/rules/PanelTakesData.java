package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelStep;

record PanelTakesData(PanelStep step) implements Rule {

  @Override
  public boolean isMet() {
    return step.takesData();
  }

  @Override
  public String message() {
    return "Data can be added until the outcome is proposed.";
  }
}
