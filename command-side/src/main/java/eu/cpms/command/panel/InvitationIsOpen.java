package eu.cpms.command.panel;

import eu.cpms.api.Rule;

record InvitationIsOpen(boolean open) implements Rule {

  @Override
  public boolean isMet() {
    return open;
  }

  @Override
  public String message() {
    return "The invitation was not answered yet.";
  }
}
