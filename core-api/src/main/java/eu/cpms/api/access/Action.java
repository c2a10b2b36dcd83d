package eu.cpms.api.access;

/** What a person may want to do; each is a row of the permission matrix. */
public enum Action {
  ENROL_PATIENT,
  SEE_PATIENT,
  RECORD_CONSENT,
  DRAFT_PANEL,
  EDIT_SECTIONS,
  SUBMIT_PANEL,
  APPOINT_LEAD,
  INVITE_MEMBERS,
  ANSWER_INVITATION,
  MOVE_STEP,
  CONTRIBUTE,
  COMMENT,
  PROPOSE_OUTCOME,
  SIGN_OUTCOME,
  CLOSE_PANEL,
  SEND_FILES,
  SEE_FILES,
  REPLAY_CASE,
  SEE_INDICATORS,
  ADMINISTER
}
