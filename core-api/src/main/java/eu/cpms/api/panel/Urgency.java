package eu.cpms.api.panel;

/** How soon advice is needed. */
public enum Urgency {
  ROUTINE,
  SOON,
  /** Needs a reason; the invited experts are told. */
  URGENT
}
