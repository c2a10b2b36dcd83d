package eu.cpms.api.panel;

/** Where a panel stands. The seven steps of the tracker, and the states beside them. */
public enum PanelStep {
  /** Being written; private to the enrolling centre. */
  DRAFT,
  /** Submitted; waits for a lead. */
  OPEN,
  /** The lead invites members. */
  PANEL_SELECTION,
  /** Missing data are gathered. */
  DATA_COMPLETION,
  /** Members write their contributions. */
  ASSESSMENT,
  /** The lead writes the outcome. */
  OUTCOME,
  /** The outcome's text is frozen and waits for signatures. */
  SIGN_OFF,
  /** Finished, with or without an outcome. */
  CLOSED,
  /** Stopped because the consent for care was withdrawn. */
  WITHDRAWN;

  /** Submitted and not yet finished. */
  public boolean isUnderWay() {
    return compareTo(OPEN) >= 0 && compareTo(SIGN_OFF) <= 0;
  }

  /** Data may still be added: everywhere before sign-off. */
  public boolean takesData() {
    return compareTo(OUTCOME) <= 0;
  }
}
