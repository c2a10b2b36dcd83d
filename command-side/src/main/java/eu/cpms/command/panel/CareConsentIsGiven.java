package eu.cpms.command.panel;

import eu.cpms.api.Rule;

record CareConsentIsGiven(boolean given) implements Rule {

  @Override
  public boolean isMet() {
    return given;
  }

  @Override
  public String message() {
    return "The patient agreed to share data for care.";
  }
}
