package eu.cpms.command.consent;

import eu.cpms.api.Rule;
import eu.cpms.api.consent.ConsentAnswer;
import java.util.Collection;

record EachConsentIsAnsweredOnce(Collection<ConsentAnswer> answers) implements Rule {

  @Override
  public boolean isMet() {
    return answers.stream().map(ConsentAnswer::kind).distinct().count() == answers.size();
  }

  @Override
  public String message() {
    return "Each kind of consent is answered once.";
  }
}
