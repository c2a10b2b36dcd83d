package eu.cpms.command.testing;

import eu.cpms.api.Refused;
import eu.cpms.api.Rejection.Code;
import eu.cpms.api.Rejection.UnmetRule;
import java.util.List;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;

/** What a refused command answers, for given-when-then tests. */
public final class Refuses {

  private Refuses() {}

  /** Refused because exactly these rules are not met. */
  public static Matcher<Throwable> unmet(String... rules) {
    return new CustomMatcher<>("refused by " + List.of(rules)) {
      @Override
      public boolean matches(Object failure) {
        return failure instanceof Refused refused
            && refused.rejection().code() == Code.RULE_VIOLATED
            && refused.rejection().rules().stream()
                .map(UnmetRule::rule)
                .toList()
                .equals(List.of(rules));
      }
    };
  }

  /** Refused with this code. */
  public static Matcher<Throwable> with(Code code) {
    return new CustomMatcher<>("refused with " + code) {
      @Override
      public boolean matches(Object failure) {
        return failure instanceof Refused refused && refused.rejection().code() == code;
      }
    };
  }
}
