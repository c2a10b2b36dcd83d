package eu.cpms.server.signin;

import eu.cpms.api.Refused;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CurrentActor;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.MemberId;
import java.time.Clock;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The member whose sign-in subject the session or bearer token carries. */
@Component
class SignedInActor implements CurrentActor {

  private final MemberDirectory members;
  private final Clock clock;

  SignedInActor(MemberDirectory members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  @Override
  public Actor require() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      throw Refused.forbidden("Sign in first.");
    }
    return members
        .find(MemberId.ofSubject(authentication.getName()))
        .map(member -> member.actingAt(clock.instant()))
        .orElseThrow(
            () ->
                Refused.forbidden(
                    "Your account is not registered as a member yet: ask your network's helpdesk."));
  }

  @Override
  public String client() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
