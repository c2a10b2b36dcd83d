package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Role;

record InviteeIsActiveClinician(String name, Actor invitee) implements Rule {

  @Override
  public boolean isMet() {
    return invitee.hasAny(Role.HEALTH_PROFESSIONAL, Role.COORDINATOR, Role.DISPATCHER, Role.GUEST);
  }

  @Override
  public String message() {
    return name + " is an active health professional.";
  }
}
