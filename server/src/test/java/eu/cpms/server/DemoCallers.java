package eu.cpms.server;

import eu.cpms.server.client.GraphQl;
import eu.cpms.server.demo.DemoAccounts;
import java.net.URI;
import org.springframework.context.ApplicationContext;

/** The demo accounts as callers of a server that runs inside the test. */
public final class DemoCallers {

  private DemoCallers() {}

  /** One of them. */
  public static GraphQl as(String account, ApplicationContext server) {
    return GraphQl.signedIn(
        address(server), account, server.getBean(DemoAccounts.class).password());
  }

  /** Where the server answers. */
  public static URI address(ApplicationContext server) {
    return URI.create(
        "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
  }
}
