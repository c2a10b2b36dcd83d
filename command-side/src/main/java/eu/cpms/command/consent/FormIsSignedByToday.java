package eu.cpms.command.consent;

import eu.cpms.api.Rule;
import java.time.LocalDate;

record FormIsSignedByToday(LocalDate signedOn, LocalDate today) implements Rule {

  @Override
  public boolean isMet() {
    return !signedOn.isAfter(today);
  }

  @Override
  public String message() {
    return "The consent form was signed today or earlier.";
  }
}
