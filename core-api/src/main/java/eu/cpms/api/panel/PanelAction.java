package eu.cpms.api.panel;

/** What can be done in a panel, as the rules and the client's next-step button name it. */
public enum PanelAction {
  SAVE_SECTION,
  SUBMIT_PANEL,
  APPOINT_LEAD,
  INVITE_MEMBERS,
  ANSWER_INVITATION,
  MOVE_PANEL,
  CONTRIBUTE,
  PROPOSE_OUTCOME,
  SIGN_OUTCOME,
  CLOSE_PANEL,
  COMMENT,
  OPEN_DROP_BOX
}
