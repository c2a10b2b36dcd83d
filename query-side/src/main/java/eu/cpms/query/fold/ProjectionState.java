package eu.cpms.query.fold;

/** What a projection is doing. */
public enum ProjectionState {
  /** Another node does the work; this one stands by. */
  STANDBY,
  /** Follows the events. */
  RUNNING,
  /** Elasticsearch or the event store does not answer; tries again within 5 s. */
  WAITING,
  /** An event or document cannot be digested: the fold stands still until that is mended. */
  FAILED,
  /** Ended in an orderly way. */
  STOPPED
}
