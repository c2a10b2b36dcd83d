package eu.cpms.command.consent;

import eu.cpms.api.Rule;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import java.util.Set;

record NetworksOfConsentExist(Set<ErnId> networks, ErnCatalogue erns) implements Rule {

  @Override
  public boolean isMet() {
    return networks.stream().allMatch(ern -> erns.find(ern).isPresent());
  }

  @Override
  public String message() {
    return "The networks to which the consent is limited exist.";
  }
}
