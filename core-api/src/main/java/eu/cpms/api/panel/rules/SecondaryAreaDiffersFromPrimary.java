package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;
import eu.cpms.api.panel.ConsultationRequest;
import org.jspecify.annotations.Nullable;

record SecondaryAreaDiffersFromPrimary(@Nullable ConsultationRequest request) implements Rule {

  @Override
  public boolean isMet() {
    return request == null
        || request.secondaryArea() == null
        || !request.secondaryArea().equals(request.primaryArea());
  }

  @Override
  public String message() {
    return "The secondary thematic area is not the primary one.";
  }
}
