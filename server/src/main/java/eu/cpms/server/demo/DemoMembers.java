package eu.cpms.server.demo;

import static java.util.concurrent.TimeUnit.SECONDS;

import eu.cpms.api.Command;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.Member;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.server.demo.DemoPeople.DemoCentre;
import eu.cpms.server.demo.DemoPeople.DemoPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers the demo's hospitals and people where they are missing. */
@Component
@Order(1)
@ConditionalOnProperty("cpms.demo")
class DemoMembers implements ApplicationRunner {

  private static final Duration GUEST_STAYS = Duration.ofDays(89);

  private final CommandDesk desk;
  private final MemberDirectory members;
  private final Clock clock;

  DemoMembers(CommandDesk desk, MemberDirectory members, Clock clock) {
    this.desk = desk;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    for (DemoCentre centre : DemoPeople.CENTRES) {
      registerUnlessSomebodyWorksThere(centre);
    }
    for (DemoPerson person : DemoPeople.ALL) {
      register(person);
    }
  }

  private void registerUnlessSomebodyWorksThere(DemoCentre centre) throws Exception {
    boolean known =
        DemoPeople.ALL.stream()
            .filter(person -> person.centre().equals(centre))
            .anyMatch(person -> members.find(person.id()).isPresent());
    if (!known) {
      send(new RegisterCentre(centre.id(), centre.name(), centre.country()));
    }
  }

  private void register(DemoPerson person) throws Exception {
    Optional<Member> known = members.find(person.id());
    if (known.isEmpty()) {
      send(new RegisterMember(person.id(), person.name(), person.jobTitle(), person.centre().id()));
    }
    boolean holdsRole =
        known.isPresent() && known.get().actingAt(clock.instant()).hasAny(person.role());
    if (!holdsRole) {
      send(
          new GrantRole(
              person.id(), new RoleGrant(person.role(), DemoPeople.NETWORK, endOf(person.role()))));
    }
  }

  private @Nullable Instant endOf(Role role) {
    return role == Role.GUEST ? clock.instant().plus(GUEST_STAYS) : null;
  }

  private void send(Command command) throws Exception {
    desk.sendAs(Actor.SYSTEM, command).get(30, SECONDS);
  }
}
