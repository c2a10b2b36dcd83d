package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import org.jspecify.annotations.Nullable;

record NetworkOfRequestExists(@Nullable ErnId ern, ErnCatalogue erns) implements Rule {

  @Override
  public boolean isMet() {
    return ern == null || erns.find(ern).isPresent();
  }

  @Override
  public String message() {
    return "The network that is asked is one of the European Reference Networks.";
  }
}
