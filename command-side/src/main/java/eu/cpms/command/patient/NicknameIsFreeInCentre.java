package eu.cpms.command.patient;

import eu.cpms.api.Rule;

record NicknameIsFreeInCentre(boolean free) implements Rule {

  @Override
  public boolean isMet() {
    return free;
  }

  @Override
  public String message() {
    return "No other patient of your centre has this nickname.";
  }
}
