package eu.cpms.api.access;

/**
 * Roles of people in the system (panel roles such as lead are facts of the panel, not of people).
 */
public enum Role {
  /** Doctor, nurse or other regulated health professional of a centre. */
  HEALTH_PROFESSIONAL,
  /** Coordinates a network: forwards, appoints leads, sees the network's figures. */
  COORDINATOR,
  /** Handles requests for assistance in the coordinator's place; no figures. */
  DISPATCHER,
  /** Sees anonymised data; takes no part in panels. */
  RESEARCHER,
  /** Health professional of a hospital outside the network, for a limited time. */
  GUEST,
  /** Replays case histories of a network; changes nothing. */
  AUDITOR,
  /** Registers centres and members; sees no clinical content. */
  PLATFORM_ADMIN,
  /** The system acting by itself, in process managers and on receipt of files. */
  SYSTEM
}
