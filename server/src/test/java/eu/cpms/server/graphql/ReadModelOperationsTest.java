package eu.cpms.server.graphql;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cpms.api.Command;
import eu.cpms.api.access.AccessCommand.EndRole;
import eu.cpms.api.access.AccessCommand.GrantRole;
import eu.cpms.api.access.Actor;
import eu.cpms.api.access.MemberId;
import eu.cpms.api.access.Role;
import eu.cpms.api.access.RoleGrant;
import eu.cpms.command.desk.CommandDesk;
import eu.cpms.server.DemoCallers;
import eu.cpms.server.RunningServer;
import eu.cpms.server.client.GraphQl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningServer
class ReadModelOperationsTest {

  private static final RoleGrant PLATFORM_ADMIN = new RoleGrant(Role.PLATFORM_ADMIN, null, null);
  private static final MemberId COORDINATOR = MemberId.ofSubject("coordinator");
  private static final String ALL = "{ readModels { name index state lag problem } }";
  private static final String REBUILD =
      "mutation($n: String!) { rebuildReadModel(name: $n) { index } }";

  @Autowired private ApplicationContext context;
  @Autowired private CommandDesk desk;
  private GraphQl administrator;

  @BeforeEach
  void makeTheCoordinatorAnAdministrator() throws Exception {
    send(new GrantRole(COORDINATOR, PLATFORM_ADMIN));
    administrator = DemoCallers.as("coordinator", context);
  }

  @AfterEach
  void takeTheRoleBack() throws Exception {
    send(new EndRole(COORDINATOR, PLATFORM_ADMIN));
  }

  @Test
  void anAdministratorHasAReadModelMadeAnew() {
    List<String> before = indicesOf("centres");

    administrator.ask(REBUILD, Map.of("n", "centres"));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(indicesOf("centres")).hasSize(1).doesNotContainAnyElementsOf(before));
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThat(administrator.refusalOf(REBUILD, Map.of("n", "unicorns"))).isEqualTo("NOT_FOUND");
  }

  @Test
  void nobodyElseMayLookOrRebuild() {
    GraphQl auditor = DemoCallers.as("auditor", context);

    assertThat(auditor.refusalOf(ALL, Map.of())).isEqualTo("FORBIDDEN");
    assertThat(auditor.refusalOf(REBUILD, Map.of("n", "centres"))).isEqualTo("FORBIDDEN");
  }

  private List<String> indicesOf(String name) {
    return administrator
        .ask(ALL, Map.of())
        .at("/readModels")
        .valueStream()
        .filter(model -> model.at("/name").asString().equals(name))
        .map(model -> model.at("/index").asString())
        .toList();
  }

  private void send(Command command) throws Exception {
    desk.sendAs(Actor.SYSTEM, command).get(30, SECONDS);
  }
}
