package eu.cpms.command.panel;

import eu.cpms.api.Rule;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.api.consent.ConsentAnswer;
import java.util.Objects;
import java.util.Optional;

record MemberInConsentScope(String name, Actor invitee, Optional<ConsentAnswer> care)
    implements Rule {

  @Override
  public boolean isMet() {
    return care.filter(this::covers).isPresent();
  }

  @Override
  public String message() {
    return name + " works in a network that the patient's consent for care covers.";
  }

  private boolean covers(ConsentAnswer consent) {
    return consent.networks().isEmpty()
        || invitee.grants().stream()
            .map(RoleGrant::ern)
            .filter(Objects::nonNull)
            .anyMatch(consent::covers);
  }
}
