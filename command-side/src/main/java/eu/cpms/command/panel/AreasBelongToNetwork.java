package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.AreaId;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.panel.ConsultationRequest;
import org.jspecify.annotations.Nullable;

record AreasBelongToNetwork(ConsultationRequest request, ErnCatalogue erns) implements Rule {

  @Override
  public boolean isMet() {
    return belongs(request.primaryArea()) && belongs(request.secondaryArea());
  }

  @Override
  public String message() {
    return "The thematic areas belong to the network that is asked.";
  }

  private boolean belongs(@Nullable AreaId area) {
    ErnId ern = request.ern();
    return area == null || (ern != null && erns.hasArea(ern, area));
  }
}
