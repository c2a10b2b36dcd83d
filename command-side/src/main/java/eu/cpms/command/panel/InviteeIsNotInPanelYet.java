package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.PanelScope;

record InviteeIsNotInPanelYet(String name, MemberId invitee, PanelScope panel) implements Rule {

  @Override
  public boolean isMet() {
    return !invitee.equals(panel.lead())
        && !panel.members().contains(invitee)
        && !panel.invited().contains(invitee);
  }

  @Override
  public String message() {
    return name + " was not invited before and does not take part yet.";
  }
}
