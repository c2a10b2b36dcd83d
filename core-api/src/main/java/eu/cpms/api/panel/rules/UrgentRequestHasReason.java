package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.ConsultationRequest;
import eu.cpms.api.panel.Urgency;
import org.jspecify.annotations.Nullable;

record UrgentRequestHasReason(@Nullable ConsultationRequest request) implements Rule {

  @Override
  public boolean isMet() {
    return request == null
        || request.urgency() != Urgency.URGENT
        || !request.urgencyReason().isBlank();
  }

  @Override
  public String message() {
    return "An urgent request says why it is urgent.";
  }
}
