package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.access.AccessPolicy;
import eu.cpms.api.access.Action;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.PanelAccess;
import eu.cpms.api.access.PanelScope;
import eu.cpms.api.access.Role;

/** Asks the access policy before anything about a panel is decided. */
public final class PanelDoor {

  private PanelDoor() {}

  /** Refuses unless the person may; a panel that the person may not even see does not exist. */
  public static void require(Actor actor, Action action, PanelScope panel) {
    boolean sees =
        actor.hasAny(Role.SYSTEM) || AccessPolicy.access(actor, panel) != PanelAccess.NONE;
    if (!sees) {
      throw Refused.notFound("panel");
    }
    AccessPolicy.require(AccessPolicy.allows(actor, action, panel));
  }
}
