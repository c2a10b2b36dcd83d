package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.Outcome;
import org.jspecify.annotations.Nullable;

record EachQuestionIsAnswered(@Nullable ConsultationRequest request, Outcome outcome)
    implements Rule {

  @Override
  public boolean isMet() {
    return request != null && request.questions().size() == outcome.answers().size();
  }

  @Override
  public String message() {
    return "The outcome has one answer for each question of the request.";
  }
}
