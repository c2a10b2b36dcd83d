package eu.cpms.api.access;

/** How much of a panel a person sees. */
public enum PanelAccess {
  /** Nothing, not even that it exists. */
  NONE,
  /** Number, network, step, urgency, request type and dates: what triage and lists need. */
  TRIAGE,
  /** As triage, and the question's title: what an invitee needs to decide. */
  INVITEE,
  /** All, without the right to change anything. */
  AUDIT,
  /** All. */
  FULL;

  /** Whether clinical content is shown. */
  public boolean showsContent() {
    return this == AUDIT || this == FULL;
  }
}
