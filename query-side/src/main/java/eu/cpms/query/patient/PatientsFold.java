package eu.cpms.query.patient;

import eu.cpms.api.DomainEvent;
import eu.cpms.api.consent.ConsentEvent;
import eu.cpms.api.consent.ConsentEvent.ConsentRecorded;
import eu.cpms.api.consent.ConsentEvent.ConsentWithdrawn;
import eu.cpms.api.patient.PatientEvent.PatientEnrolled;
import eu.cpms.query.fold.Fold;
import eu.cpms.query.fold.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Patients, each with the consents that hold now. */
@Component
public final class PatientsFold implements Fold<PatientDocument> {

  @Override
  public String index() {
    return "patients";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Class<PatientDocument> documentType() {
    return PatientDocument.class;
  }

  @Override
  public Set<Class<? extends DomainEvent>> listensTo() {
    return Set.of(PatientEnrolled.class, ConsentEvent.class);
  }

  @Override
  public Stream<String> touches(RecordedEvent event) {
    return event.payload() instanceof PatientEnrolled e
        ? Stream.of(e.patientId().value())
        : Stream.of(((ConsentEvent) event.payload()).patientId().value());
  }

  @Override
  public PatientDocument evolve(@Nullable PatientDocument before, RecordedEvent event) {
    if (event.payload() instanceof PatientEnrolled e) {
      return enrolled(e, event);
    }
    PatientDocument patient = Objects.requireNonNull(before, "the patient was never enrolled");
    return switch ((ConsentEvent) event.payload()) {
      case ConsentRecorded e -> patient.answered(e.answer(), event.version());
      case ConsentWithdrawn e -> patient.withdrawn(e.kind(), event.version());
    };
  }

  private static PatientDocument enrolled(PatientEnrolled e, RecordedEvent event) {
    return new PatientDocument(
        e.patientId(),
        event.version(),
        e.cpmsId(),
        e.nickname(),
        e.sexAtBirth(),
        e.birthYear(),
        e.birthMonth(),
        e.centreId(),
        event.at(),
        List.of());
  }
}
