package eu.cpms.command.access;

import eu.cpms.api.Rule;
import eu.cpms.api.access.ErnCatalogue;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.RoleGrant;

record RoleBelongsToNetworkOrPlatform(RoleGrant grant, ErnCatalogue erns) implements Rule {

  @Override
  public boolean isMet() {
    ErnId ern = grant.ern();
    return switch (grant.role()) {
      case PLATFORM_ADMIN -> ern == null;
      case SYSTEM -> false;
      default -> ern != null && erns.find(ern).isPresent();
    };
  }

  @Override
  public String message() {
    return "A role is held in one of the networks; only that of a platform administrator in none.";
  }
}
