package eu.cpms.api.access;

import static eu.cpms.api.access.Role.AUDITOR;
import static eu.cpms.api.access.Role.COORDINATOR;
import static eu.cpms.api.access.Role.DISPATCHER;
import static eu.cpms.api.access.Role.GUEST;
import static eu.cpms.api.access.Role.HEALTH_PROFESSIONAL;
import static eu.cpms.api.access.Role.PLATFORM_ADMIN;
import static eu.cpms.api.access.Role.SYSTEM;

import eu.cpms.api.Refused;
import eu.cpms.api.panel.PanelStep;

/**
 * The one place that decides who may do and see what, for every way into the system. Pure, and
 * denies whatever it does not name. Steps and consent that forbid an action to everybody are rules
 * of the panel, with reasons of their own; here stands only what depends on the person.
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /** Whether the person may do this at a centre: enrol, see its patients, draft panels. */
  public static boolean allows(Actor actor, Action action, CentreId centre) {
    return switch (action) {
      case ENROL_PATIENT, SEE_PATIENT, RECORD_CONSENT, DRAFT_PANEL ->
          actor.centre().equals(centre) && isClinician(actor);
      default -> false;
    };
  }

  /** Whether the person may do this in a network. */
  public static boolean allows(Actor actor, Action action, ErnId ern) {
    return switch (action) {
      case SEE_INDICATORS -> actor.hasAnyIn(ern, COORDINATOR);
      default -> false;
    };
  }

  /** Whether the person may do this on the platform as a whole. */
  public static boolean allows(Actor actor, Action action) {
    return switch (action) {
      case ADMINISTER -> actor.hasAny(PLATFORM_ADMIN, SYSTEM);
      default -> false;
    };
  }

  /** Whether the person may do this in a panel. */
  public static boolean allows(Actor actor, Action action, PanelScope panel) {
    boolean triage = actor.hasAnyIn(panel.ern(), COORDINATOR, DISPATCHER);
    boolean lead = panel.isLead(actor) && isClinician(actor);
    boolean member = panel.isMember(actor) && isClinician(actor);
    boolean requester = panel.isRequester(actor) && isClinician(actor);
    boolean system = actor.hasAny(SYSTEM);
    return switch (action) {
      case SUBMIT_PANEL -> requester;
      case EDIT_SECTIONS -> requester || lead;
      case SEND_FILES -> requester || lead || system;
      case APPOINT_LEAD -> triage || lead;
      case INVITE_MEMBERS -> lead || triage;
      case ANSWER_INVITATION -> panel.invited().contains(actor.id()) && isClinician(actor);
      case MOVE_STEP, PROPOSE_OUTCOME -> lead;
      case CLOSE_PANEL -> lead || actor.hasAnyIn(panel.ern(), COORDINATOR);
      case CONTRIBUTE, SIGN_OUTCOME -> lead || member;
      case COMMENT -> requester || lead || member;
      case SEE_FILES, REPLAY_CASE -> access(actor, panel).showsContent();
      default -> false;
    };
  }

  /** How much of a panel the person sees. */
  public static PanelAccess access(Actor actor, PanelScope panel) {
    boolean withdrawn = panel.step() == PanelStep.WITHDRAWN;
    boolean drafted = panel.step() == PanelStep.DRAFT;
    if (panel.isRequester(actor) && isClinician(actor)) {
      return PanelAccess.FULL;
    }
    if ((panel.isLead(actor) || panel.isMember(actor)) && isClinician(actor)) {
      return withdrawn ? PanelAccess.TRIAGE : PanelAccess.FULL;
    }
    if (!drafted && actor.hasAnyIn(panel.ern(), AUDITOR)) {
      return PanelAccess.AUDIT;
    }
    if (!drafted && !withdrawn && panel.invited().contains(actor.id()) && isClinician(actor)) {
      return PanelAccess.INVITEE;
    }
    boolean triage = !drafted && actor.hasAnyIn(panel.ern(), COORDINATOR, DISPATCHER);
    boolean colleague = actor.centre().equals(panel.centre()) && isClinician(actor);
    return triage || colleague ? PanelAccess.TRIAGE : PanelAccess.NONE;
  }

  /** Refuses as forbidden unless {@code allowed}. */
  public static void require(boolean allowed) {
    if (!allowed) {
      throw Refused.forbidden("Your role does not allow this here.");
    }
  }

  private static boolean isClinician(Actor actor) {
    return actor.hasAny(HEALTH_PROFESSIONAL, COORDINATOR, DISPATCHER, GUEST);
  }
}
