package eu.cpms.query.patient;

/** Where a consent stands. */
public enum ConsentState {
  GIVEN,
  DECLINED,
  WITHDRAWN
}
