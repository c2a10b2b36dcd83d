package eu.cpms.command.access;

import eu.cpms.api.Rule;

record RoleIsNotHeldYet(boolean held) implements Rule {

  @Override
  public boolean isMet() {
    return !held;
  }

  @Override
  public String message() {
    return "The member does not hold this role yet.";
  }
}
