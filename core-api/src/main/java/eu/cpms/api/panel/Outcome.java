package eu.cpms.api.panel;

import java.util.List;

/**
 * What the panel advises.
 *
 * @param answers one for each numbered question, in their order
 * @param summary the panel's conclusion
 * @param recommendations tests, treatment and follow-up that the panel recommends
 */
public record Outcome(
    List<String> answers, String summary, String recommendations, Consensus consensus) {

  public Outcome {
    answers = List.copyOf(answers);
  }

  /** How far the members agree. */
  public enum Consensus {
    FULL,
    MAJORITY,
    NONE
  }
}
