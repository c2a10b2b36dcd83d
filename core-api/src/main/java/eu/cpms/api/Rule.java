package eu.cpms.api;

import eu.cpms.api.Rejection.Code;
import eu.cpms.api.Rejection.UnmetRule;
import java.util.List;
import java.util.stream.Stream;

/** One rule of the domain. Its type's name is its stable name. */
public interface Rule {

  /** Whether the rule is met. */
  boolean isMet();

  /** The rule in a clinician's words: what has to be so. */
  String message();

  /** Refuses with all the rules that are not met, not just the first. */
  static void requireAll(Rule... rules) {
    List<UnmetRule> unmet = unmet(rules);
    if (!unmet.isEmpty()) {
      throw new Refused(new Rejection(Code.RULE_VIOLATED, "This step is not possible yet.", unmet));
    }
  }

  /** The rules that are not met, in the order given. */
  static List<UnmetRule> unmet(Rule... rules) {
    return Stream.of(rules)
        .filter(rule -> !rule.isMet())
        .map(rule -> new UnmetRule(rule.getClass().getSimpleName(), rule.message()))
        .toList();
  }
}
