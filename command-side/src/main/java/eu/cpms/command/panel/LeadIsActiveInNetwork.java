package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.Role;
import org.jspecify.annotations.Nullable;

record LeadIsActiveInNetwork(Actor lead, @Nullable ErnId ern) implements Rule {

  @Override
  public boolean isMet() {
    return lead.hasAnyIn(ern, Role.HEALTH_PROFESSIONAL, Role.COORDINATOR, Role.DISPATCHER);
  }

  @Override
  public String message() {
    return "The lead is an active health professional of the network that is asked.";
  }
}
