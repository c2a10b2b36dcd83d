package eu.cpms.server;

import eu.cpms.server.demo.DemoAccounts;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the person who started the application sees when it is ready. */
@Component
class Welcome {

  private final CpmsProperties cpms;
  private final ObjectProvider<DemoAccounts> demo;

  Welcome(CpmsProperties cpms, ObjectProvider<DemoAccounts> demo) {
    this.cpms = cpms;
    this.demo = demo;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Duration since = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nCPMS is ready after %.1f s: %s%n",
            since.toMillis() / 1e3,
            cpms.publicUrl()));
    demo.ifAvailable(accounts -> text.append(accountsOf(accounts)));
    text.append(String.format("Ctrl-C stops everything.%n"));
    System.out.print(text);
  }

  private static String accountsOf(DemoAccounts accounts) {
    StringBuilder lines =
        new StringBuilder(
            String.format("%nDemo accounts, all with the password %s%n", accounts.password()));
    accounts
        .list()
        .forEach(
            account ->
                lines.append(
                    String.format(
                        "  %-12s %s (%s)%n", account.name(), account.label(), account.country())));
    return lines.append(String.format("%n")).toString();
  }
}
