package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record QuorumHasSigned(boolean leadHasSigned, int membersWhoSigned) implements Rule {

  @Override
  public boolean isMet() {
    return leadHasSigned && membersWhoSigned > 0;
  }

  @Override
  public String message() {
    return "The lead and at least one member have signed the outcome.";
  }
}
