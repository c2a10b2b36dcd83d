package eu.cpms.query.timeline;

/** What kind of thing happened, as the API names it. */
public enum TimelineKind {
  DRAFTED,
  SECTION_SAVED,
  SUBMITTED,
  LEAD_APPOINTED,
  INVITED,
  ACCEPTED,
  DECLINED,
  MOVED,
  CONTRIBUTION,
  COMMENT,
  DROP_BOX_OPENED,
  DROP_BOX_CLOSED,
  FILE_ATTACHED,
  FILE_REFUSED,
  OUTCOME_PROPOSED,
  SIGNED,
  CLOSED,
  CLOSED_WITHOUT_OUTCOME,
  WITHDRAWN
}
