package eu.cpms.command.patient;

import eu.cpms.api.patient.NicknameClaimId;

/** Looks nicknames up. */
interface Nicknames {

  /** Whether no patient of the centre has this nickname. */
  boolean isFree(NicknameClaimId id);
}
