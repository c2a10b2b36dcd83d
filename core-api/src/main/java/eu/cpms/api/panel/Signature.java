package eu.cpms.api.panel;

/** What a member answers when asked to sign the outcome. */
public enum Signature {
  SIGNED,
  /** Signed, with a remark that is kept beside the outcome. */
  SIGNED_WITH_RESERVATION,
  /** Not signed; needs a reason, and gives the outcome back to the lead. */
  REFUSED,
  ABSTAINED;

  /** Counts towards the quorum. */
  public boolean counts() {
    return this == SIGNED || this == SIGNED_WITH_RESERVATION;
  }
}
