package eu.cpms.command.consent;

import eu.cpms.api.Text;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import eu.cpms.api.consent.Signatory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The schema's {@code ConsentInput}. */
public record ConsentInput(
    ConsentKind kind,
    boolean given,
    String formVersion,
    String language,
    LocalDate signedOn,
    Signatory signatory,
    @Nullable List<String> ernIds) {

  /** The answer that was typed in. */
  public ConsentAnswer answer() {
    List<String> networks = ernIds == null ? List.of() : Text.atMost("ernIds", ernIds, 24);
    return new ConsentAnswer(
        kind,
        given,
        Text.required("formVersion", formVersion, 50),
        language,
        signedOn,
        signatory,
        networks.stream().map(ErnId::new).collect(Collectors.toSet()));
  }
}
