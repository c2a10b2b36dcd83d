package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.ConsultationRequest;
import org.jspecify.annotations.Nullable;

record RequestIsComplete(@Nullable ConsultationRequest request) implements Rule {

  @Override
  public boolean isMet() {
    return request != null
        && !request.title().isBlank()
        && request.ern() != null
        && request.primaryArea() != null
        && !request.requestTypes().isEmpty()
        && !request.questions().isEmpty();
  }

  @Override
  public String message() {
    return "The consultation request has a title, a network, a primary thematic area, a type of request"
        + " and at least one question.";
  }
}
