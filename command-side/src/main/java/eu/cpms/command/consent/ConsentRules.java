package eu.cpms.command.consent;

import eu.cpms.api.Rule;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.consent.ConsentAnswer;
import eu.cpms.api.consent.ConsentKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which rules stand before an answer of a patient. */
@Component
public class ConsentRules {

  private final ErnCatalogue erns;
  private final Clock clock;

  ConsentRules(ErnCatalogue erns, Clock clock) {
    this.erns = erns;
    this.clock = clock;
  }

  /** The rules of all these answers. */
  public Stream<Rule> of(Collection<ConsentAnswer> answers) {
    LocalDate today = LocalDate.now(clock);
    return Stream.concat(
        Stream.of(new EachConsentIsAnsweredOnce(answers)),
        answers.stream()
            .flatMap(
                answer ->
                    Stream.of(
                        new FormLanguageIsOffered(answer.language()),
                        new FormIsSignedByToday(answer.signedOn(), today),
                        new NetworksOfConsentExist(answer.networks(), erns))));
  }

  /** The rule that nobody is enrolled without agreeing to care. */
  public static Rule careIsGiven(Collection<ConsentAnswer> answers) {
    return new CareConsentIsGiven(
        answers.stream().anyMatch(answer -> answer.kind() == ConsentKind.CARE && answer.given()));
  }
}
