package eu.cpms.query.panel;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cpms.api.panel.Outcome;
import eu.cpms.api.panel.Outcome.Consensus;
import eu.cpms.api.panel.PanelEvent.LeadAppointed;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.PanelEvent.PanelWithdrawn;
import eu.cpms.api.panel.PanelStep;
import eu.cpms.api.panel.Signature;
import eu.cpms.api.panel.rules.PanelFacts;
import eu.cpms.query.fold.RecordedEvent;
import eu.cpms.query.testing.OneCase;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelsFoldTest {

  private final PanelsFold fold = new PanelsFold();
  private final OneCase one = new OneCase();

  @Test
  void whoLedBeforeStaysAMemberAndWhoLeadsNowIsNoLongerAsked() {
    one.draft().open().invite();
    one.story.by(one.coordinator, new LeadAppointed(one.panel, one.expert));
    PanelDocument panel = folded();
    assertThat(panel.scope().lead()).isEqualTo(one.expert);
    assertThat(panel.scope().members()).containsExactly(one.lead);
    assertThat(panel.scope().invited()).isEmpty();
  }

  @Test
  void aRefusedSignatureGivesTheOutcomeBackAndANewVersionStartsUnsigned() {
    one.draft().open().invite().accept();
    one.story.by(one.lead, proposed(1));
    one.story.by(one.expert, signed(1, Signature.REFUSED));
    PanelDocument refused = folded();
    assertThat(refused.course().step()).isEqualTo(PanelStep.OUTCOME);

    one.draft().open().invite().accept();
    one.story.by(one.lead, proposed(1), proposed(2));
    one.story.by(one.expert, signed(1, Signature.SIGNED), signed(2, Signature.SIGNED));
    PanelFacts facts = Facts.of(folded(), null);
    assertThat(facts.step()).isEqualTo(PanelStep.SIGN_OFF);
    assertThat(facts.membersWhoSigned()).isEqualTo(1);
    assertThat(facts.leadHasSigned()).isFalse();
  }

  @Test
  void aFileChangesThePanelButNotItsOwnVersion() {
    one.draft().open().upload();
    PanelDocument after = folded();
    assertThat(after.version()).isEqualTo(4);
    assertThat(after.changedAt()).isEqualTo(one.story.now());
    assertThat(after.material().files()).hasSize(1);
    assertThat(after.material().toString()).doesNotContain("$2a$");
  }

  @Test
  void aWithdrawnConsentStopsThePanel() {
    one.draft().open();
    one.story.then(new PanelWithdrawn(one.panel));
    assertThat(folded().course().step()).isEqualTo(PanelStep.WITHDRAWN);
  }

  private OutcomeProposed proposed(int version) {
    Outcome outcome = new Outcome(List.of("Yes"), "Summary", "", Consensus.FULL);
    return new OutcomeProposed(one.panel, version, outcome, "ab".repeat(32));
  }

  private OutcomeSigned signed(int version, Signature signature) {
    return new OutcomeSigned(one.panel, version, one.expert, signature, "");
  }

  private PanelDocument folded() {
    @Nullable PanelDocument panel = null;
    long position = 0;
    for (DomainEventMessage<?> message : one.story.take()) {
      RecordedEvent event = RecordedEvent.of(message, ++position);
      if (fold.listensTo(event.payload().getClass())) {
        panel = fold.evolve(panel, event);
      }
    }
    return Objects.requireNonNull(panel);
  }
}
