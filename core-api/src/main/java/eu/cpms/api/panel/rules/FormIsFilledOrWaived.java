package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record FormIsFilledOrWaived(int filledSections, String reason) implements Rule {

  @Override
  public boolean isMet() {
    return filledSections > 0 || !reason.isEmpty();
  }

  @Override
  public String message() {
    return "At least one section of the form or a file is there, or you give a reason why not.";
  }
}
