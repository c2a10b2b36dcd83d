package eu.cpms.command.panel;

import eu.cpms.api.access.MemberId;
import eu.cpms.api.panel.PanelEvent.OutcomeProposed;
import eu.cpms.api.panel.PanelEvent.OutcomeSigned;
import eu.cpms.api.panel.Signature;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current version of the outcome, 0 before the first, and who answered whether to sign it. */
record PanelSigning(int version, Map<MemberId, Signature> answers) {

  static final PanelSigning NONE = new PanelSigning(0, Map.of());

  PanelSigning {
    answers = Map.copyOf(answers);
  }

  boolean hasSigned(@Nullable MemberId member) {
    return member != null && answers.containsKey(member) && answers.get(member).counts();
  }

  int signaturesWithout(@Nullable MemberId lead) {
    return (int) answers.keySet().stream().filter(id -> !id.equals(lead) && hasSigned(id)).count();
  }

  PanelSigning after(OutcomeProposed event) {
    return new PanelSigning(event.version(), Map.of());
  }

  PanelSigning after(OutcomeSigned event) {
    Map<MemberId, Signature> signed = new HashMap<>(answers);
    signed.put(event.memberId(), event.signature());
    return new PanelSigning(version, signed);
  }
}
