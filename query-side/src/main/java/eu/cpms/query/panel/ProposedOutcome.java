package eu.cpms.query.panel;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.Signature;
import eu.cpms.query.fold.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome's text as frozen for signing, and who signed this version.
 *
 * @param version counts from 1
 * @param sha256 hex digest that the signatures cover
 */
public record ProposedOutcome(
    int version, Outcome content, String sha256, Instant at, List<Signed> signatures) {

  public ProposedOutcome {
    signatures = List.copyOf(signatures);
  }

  /** What a member answered when asked to sign. */
  public record Signed(MemberId member, Signature signature, String remark, Instant at) {}

  static @Nullable ProposedOutcome after(@Nullable ProposedOutcome before, RecordedEvent event) {
    return switch (event.payload()) {
      case OutcomeProposed e ->
          new ProposedOutcome(e.version(), e.outcome(), e.sha256(), event.at(), List.of());
      case OutcomeSigned e when before != null && before.version == e.version() ->
          before.with(new Signed(e.memberId(), e.signature(), e.remark(), event.at()));
      default -> before;
    };
  }

  /** What this member answered; empty when not yet. */
  public Optional<Signature> signatureOf(@Nullable MemberId member) {
    return signatures.stream()
        .filter(s -> s.member().equals(member))
        .map(Signed::signature)
        .findFirst();
  }

  private ProposedOutcome with(Signed signed) {
    Stream<Signed> others = signatures.stream().filter(s -> !s.member().equals(signed.member()));
    return new ProposedOutcome(
        version, content, sha256, at, Stream.concat(others, Stream.of(signed)).toList());
  }
}
