package eu.cpms.query.patient;

import eu.cpms.api.access.Ern;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A consent as the API shows it. */
public record ConsentView(
    ConsentKind kind,
    ConsentState state,
    String formVersion,
    String language,
    LocalDate signedOn,
    Signatory signatory,
    List<Ern> erns) {

  static ConsentView of(ConsentDocument consent, ErnCatalogue catalogue) {
    ConsentAnswer answer = consent.answer();
    List<Ern> networks =
        answer.networks().stream()
            .flatMap(ern -> catalogue.find(ern).stream())
            .sorted(Comparator.comparingInt(Ern::order))
            .toList();
    return new ConsentView(
        answer.kind(),
        consent.state(),
        answer.formVersion(),
        answer.language(),
        answer.signedOn(),
        answer.signatory(),
        networks);
  }
}
