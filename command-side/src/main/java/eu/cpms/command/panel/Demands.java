package eu.cpms.command.panel;

import eu.cpms.api.Refused;
import eu.cpms.api.Rule;
import java.util.stream.Stream;

/** What decisions demand before anything happens. */
final class Demands {

  private Demands() {}

  /** The shared rules of the action and those of the decision, all at once. */
  static void requireAll(Rule[] shared, Rule... own) {
    Rule.requireAll(Stream.concat(Stream.of(shared), Stream.of(own)).toArray(Rule[]::new));
  }

  /** The revision that was edited is the latest. */
  static void requireRevision(int expected, int latest) {
    if (expected != latest) {
      throw Refused.conflict(
          "This was saved by somebody else meanwhile: read revision " + latest + " first.");
    }
  }
}
