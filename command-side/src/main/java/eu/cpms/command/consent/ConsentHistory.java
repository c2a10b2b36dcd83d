package eu.cpms.command.consent;

import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentEvent;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.consent.ConsentId;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.patient.PatientId;
import eu.cpms.command.history.FactsOf;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ConsentHistory implements CareConsents {

  private final FactsOf<Map<ConsentKind, ConsentAnswer>> answers;

  ConsentHistory(EventStore events) {
    answers = new FactsOf<>(events, (before, event) -> evolve(before, (ConsentEvent) event));
  }

  @Override
  public Optional<ConsentAnswer> given(PatientId patient) {
    return answers
        .find(ConsentId.of(patient))
        .map(known -> known.get(ConsentKind.CARE))
        .filter(ConsentAnswer::given);
  }

  static Map<ConsentKind, ConsentAnswer> evolve(
      @Nullable Map<ConsentKind, ConsentAnswer> before, ConsentEvent event) {
    Map<ConsentKind, ConsentAnswer> after = new EnumMap<>(ConsentKind.class);
    after.putAll(before == null ? Map.of() : before);
    switch (event) {
      case ConsentRecorded e -> after.put(e.answer().kind(), e.answer());
      case ConsentWithdrawn e -> after.remove(e.kind());
    }
    return after;
  }
}
