package eu.cpms.api.patient;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.cpms.api.Refused;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The pseudonym that people see, such as {@code CP-7Q4M-2XK9-D}: unguessable, no date, country or
 * network inside, the last character checks the eight before it.
 */
public record CpmsId(@JsonValue String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
  private static final Pattern SHAPE =
      Pattern.compile("CP-([2-9A-HJ-NP-Y]{4})-([2-9A-HJ-NP-Y]{4})-([2-9A-HJ-NP-Y])");
  private static final SecureRandom RANDOM = new SecureRandom();

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CpmsId {
    var match = SHAPE.matcher(value);
    if (!match.matches() || check(match.group(1) + match.group(2)) != match.group(3).charAt(0)) {
      throw Refused.badInput("cpmsId", "is mistyped: compare it with the patient's page");
    }
  }

  /** A new pseudonym out of 31^8. */
  public static CpmsId next() {
    StringBuilder body = new StringBuilder();
    RANDOM.ints(8, 0, ALPHABET.length()).forEach(i -> body.append(ALPHABET.charAt(i)));
    return new CpmsId("CP-" + body.substring(0, 4) + "-" + body.substring(4) + "-" + check(body));
  }

  /** Weighted sum modulo a prime: finds every single wrong letter and every swap of neighbours. */
  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
