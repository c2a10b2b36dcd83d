package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record TwoMembersHaveContributedOrWaived(int contributors, String reason) implements Rule {

  @Override
  public boolean isMet() {
    return contributors >= 2 || !reason.isEmpty();
  }

  @Override
  public String message() {
    return "Two members other than the requester have contributed, or you give a reason; without them the"
        + " panel does not count in monitoring.";
  }
}
