package eu.cpms.api;

import java.util.List;

/**
 * Why something was not done, in words for the person who asked.
 *
 * @param code what kind of refusal, as the API's {@code extensions.code}
 * @param message one sentence that says what to do
 * @param rules every rule that is not met, so that a client can show a checklist; empty unless the
 *     code is {@link Code#RULE_VIOLATED}
 */
public record Rejection(Code code, String message, List<UnmetRule> rules) {

  /** The kinds of refusal that the API knows. */
  public enum Code {
    /** The input is missing, malformed, too long or contradicts itself. */
    BAD_INPUT,
    /** The input is sound but a rule of the domain forbids the step now. */
    RULE_VIOLATED,
    /** The person may not do or see this. */
    FORBIDDEN,
    /** There is no such thing, or none that the person may know of. */
    NOT_FOUND,
    /** Somebody else changed it first: read again, then repeat. */
    CONFLICT,
    /** A part of the system is down; nothing was lost, try again later. */
    UNAVAILABLE
  }

  /**
   * A rule that is not met.
   *
   * @param rule the rule's stable name, such as {@code QuorumHasSigned}
   * @param message the rule in a clinician's words
   */
  public record UnmetRule(String rule, String message) {}
}
