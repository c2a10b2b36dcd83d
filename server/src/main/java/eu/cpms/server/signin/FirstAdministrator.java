package eu.cpms.server.signin;

import static java.util.concurrent.TimeUnit.SECONDS;

import eu.cpms.api.Command;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.AccessCommand.RegisterCentre;
import eu.cpms.api.access.AccessCommand.RegisterMember;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.CentreId;
import eu.cpms.api.access.MemberDirectory;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.server.CpmsProperties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes the operator's own account a platform administrator on the very first start. */
@Component
@ConditionalOnProperty(name = "cpms.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

  private final CommandDesk desk;
  private final MemberDirectory members;
  private final CpmsProperties cpms;

  FirstAdministrator(CommandDesk desk, MemberDirectory members, CpmsProperties cpms) {
    this.desk = desk;
    this.members = members;
    this.cpms = cpms;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    MemberId id = MemberId.ofSubject(cpms.administrator());
    if (members.find(id).isPresent()) {
      return;
    }
    CentreId operations = CentreId.next();
    send(new RegisterCentre(operations, "CPMS operations", "BE"));
    send(new RegisterMember(id, "Platform administrator", "Platform administrator", operations));
    send(new GrantRole(id, new RoleGrant(Role.PLATFORM_ADMIN, null, null)));
  }

  private void send(Command command) throws Exception {
    desk.sendAs(Actor.SYSTEM, command).get(30, SECONDS);
  }
}
