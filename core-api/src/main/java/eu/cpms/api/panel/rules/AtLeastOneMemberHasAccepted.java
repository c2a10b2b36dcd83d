package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record AtLeastOneMemberHasAccepted(int acceptedMembers) implements Rule {

  @Override
  public boolean isMet() {
    return acceptedMembers > 0;
  }

  @Override
  public String message() {
    return "At least one invited expert has accepted.";
  }
}
