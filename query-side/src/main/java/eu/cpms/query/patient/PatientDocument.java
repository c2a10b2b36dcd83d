package eu.cpms.query.patient;

import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.patient.CpmsId;
import eu.cpms.api.patient.PatientId;
import eu.cpms.api.patient.SexAtBirth;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pseudonymised patient and the consents that hold.
 *
 * @param version of the patient's or the consents' history, whichever is higher: the answer of each
 *     mutation about the patient can be waited for
 * @param consents one for each kind that was asked
 */
public record PatientDocument(
    PatientId id,
    int version,
    CpmsId cpmsId,
    String nickname,
    SexAtBirth sexAtBirth,
    int birthYear,
    @Nullable Integer birthMonth,
    CentreId centre,
    Instant enrolledAt,
    List<ConsentDocument> consents) {

  public PatientDocument {
    consents = List.copyOf(consents);
  }

  /** The answer to one kind of consent; empty when it was not asked. */
  public Optional<ConsentDocument> consent(ConsentKind kind) {
    return consents.stream().filter(c -> c.answer().kind() == kind).findFirst();
  }

  /** Whether the consent for care holds and lets data go into this network. */
  public boolean careConsentCovers(@Nullable ErnId ern) {
    return consent(ConsentKind.CARE)
        .filter(c -> c.state() == ConsentState.GIVEN)
        .filter(c -> ern != null && c.answer().covers(ern))
        .isPresent();
  }

  PatientDocument answered(ConsentAnswer answer, int consentsVersion) {
    return with(new ConsentDocument(answer, false), consentsVersion);
  }

  PatientDocument withdrawn(ConsentKind kind, int consentsVersion) {
    ConsentDocument given =
        consent(kind).orElseThrow(() -> new IllegalStateException("withdrawn before it was given"));
    return with(new ConsentDocument(given.answer(), true), consentsVersion);
  }

  private PatientDocument with(ConsentDocument changed, int consentsVersion) {
    ConsentKind kind = changed.answer().kind();
    List<ConsentDocument> all =
        Stream.concat(consents.stream().filter(c -> c.answer().kind() != kind), Stream.of(changed))
            .sorted(Comparator.comparing(c -> c.answer().kind()))
            .toList();
    return new PatientDocument(
        id,
        Math.max(version, consentsVersion),
        cpmsId,
        nickname,
        sexAtBirth,
        birthYear,
        birthMonth,
        centre,
        enrolledAt,
        all);
  }
}
