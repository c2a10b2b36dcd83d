package eu.cpms.query.panel;

import eu.cpms.api.panel.Outcome.Consensus;
import eu.cpms.query.panel.ProposedOutcome.Signed;
import java.time.Instant;
import java.util.List;

/** The outcome as the API shows it. */
public record OutcomeView(
    int version,
    List<String> answers,
    String summary,
    String recommendations,
    Consensus consensus,
    String sha256,
    Instant proposedAt,
    List<Signed> signatures) {

  static OutcomeView of(ProposedOutcome o) {
    return new OutcomeView(
        o.version(),
        o.content().answers(),
        o.content().summary(),
        o.content().recommendations(),
        o.content().consensus(),
        o.sha256(),
        o.at(),
        o.signatures());
  }
}
