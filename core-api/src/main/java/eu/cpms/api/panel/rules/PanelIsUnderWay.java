package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelStep;

record PanelIsUnderWay(PanelStep step) implements Rule {

  @Override
  public boolean isMet() {
    return step.isUnderWay();
  }

  @Override
  public String message() {
    return "The panel is open and not yet closed.";
  }
}
