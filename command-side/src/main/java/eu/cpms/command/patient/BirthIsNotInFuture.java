package eu.cpms.command.patient;

import eu.cpms.api.Rule;
import eu.cpms.api.patient.EnrolPatient;
import java.time.Clock;
import java.time.YearMonth;

record BirthIsNotInFuture(EnrolPatient command, Clock clock) implements Rule {

  @Override
  public boolean isMet() {
    Integer month = command.birthMonth();
    YearMonth earliest = YearMonth.of(command.birthYear(), month == null ? 1 : month);
    return !earliest.isAfter(YearMonth.now(clock));
  }

  @Override
  public String message() {
    return "The patient was born before today.";
  }
}
