package eu.cpms.command.panel;

import eu.cpms.api.Rule;

record MemberSignsOnce(boolean answered) implements Rule {

  @Override
  public boolean isMet() {
    return !answered;
  }

  @Override
  public String message() {
    return "You have not answered yet whether to sign this version.";
  }
}
