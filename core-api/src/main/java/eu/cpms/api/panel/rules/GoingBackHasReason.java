package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record GoingBackHasReason(String reason) implements Rule {

  @Override
  public boolean isMet() {
    return !reason.isEmpty();
  }

  @Override
  public String message() {
    return "Going back needs a reason.";
  }
}
