package eu.cpms.command.consent;

import eu.cpms.api.Rule;

record ConsentHolds(boolean holds) implements Rule {

  @Override
  public boolean isMet() {
    return holds;
  }

  @Override
  public String message() {
    return "The patient has given this consent and not withdrawn it.";
  }
}
