package eu.cpms.api.panel.rules;

import eu.cpms.api.Rule;

record CareConsentCoversNetwork(boolean covers) implements Rule {

  @Override
  public boolean isMet() {
    return covers;
  }

  @Override
  public String message() {
    return "The patient's consent for care is valid and covers the network that is asked.";
  }
}
