package eu.cpms.command.access;

import eu.cpms.api.access.AccessCommand.EndRole;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.ErnId;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.desk.Changed;
import eu.cpms.command.desk.CommandDesk;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccessMutations {

  private final CommandDesk desk;

  AccessMutations(CommandDesk desk) {
    this.desk = desk;
  }

  @MutationMapping
  CompletableFuture<Changed> registerCentre(@Argument CentreInput input) {
    CentreId id = CentreId.next();
    return Changed.of(id, desk.send(new RegisterCentre(id, input.name(), input.country())));
  }

  @MutationMapping
  CompletableFuture<Changed> registerMember(@Argument MemberInput input) {
    MemberId id = MemberId.ofSubject(input.subject());
    CentreId centre = new CentreId(input.centreId());
    return Changed.of(
        id, desk.send(new RegisterMember(id, input.name(), input.jobTitle(), centre)));
  }

  @MutationMapping
  CompletableFuture<Changed> grantRole(@Argument RoleInput input) {
    MemberId id = new MemberId(input.memberId());
    return Changed.of(id, desk.send(new GrantRole(id, input.grant())));
  }

  @MutationMapping
  CompletableFuture<Changed> endRole(@Argument RoleInput input) {
    MemberId id = new MemberId(input.memberId());
    return Changed.of(id, desk.send(new EndRole(id, input.grant())));
  }

  record CentreInput(String name, String country) {}

  record MemberInput(String subject, String name, String jobTitle, String centreId) {}

  record RoleInput(String memberId, Role role, @Nullable String ernId, @Nullable Instant validTo) {
    RoleGrant grant() {
      return new RoleGrant(role, ernId == null ? null : new ErnId(ernId), validTo);
    }
  }
}
