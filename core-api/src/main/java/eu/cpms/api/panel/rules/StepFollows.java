package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.PanelStep;

record StepFollows(PanelStep from, PanelStep to) implements Rule {

  @Override
  public boolean isMet() {
    return PanelRules.movesFrom(from).contains(to);
  }

  @Override
  public String message() {
    return "The panel can go from its present step to the one you chose.";
  }
}
