package eu.cpms.command.file;

import eu.cpms.api.Rule;
import java.time.Duration;
import java.time.Instant;

record BoxExpiresWithinSevenDays(Instant expiresAt, Instant now) implements Rule {

  static final Duration LONGEST = Duration.ofDays(7);

  @Override
  public boolean isMet() {
    return expiresAt.isAfter(now) && !expiresAt.isAfter(now.plus(LONGEST));
  }

  @Override
  public String message() {
    return "A drop box ends within seven days.";
  }
}
